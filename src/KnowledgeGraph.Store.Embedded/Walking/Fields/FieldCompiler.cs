using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds the columns that a field of a traversal means.</summary>
internal sealed class FieldCompiler(GraphSnapshot graph)
{
    /// <summary>The attribute of a source that `reportedOn` goes by.</summary>
    private const string PublishedAt = "publishedAt";

    /// <summary>The field for a filter, which sets it against bounds as orders see it.</summary>
    public Field Compile(CompareFilter filter, Scope scope) =>
        filter.Comparison is Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual
            ? CompileOrder(filter.Field, scope)
            : Compile(filter.Field, scope);

    /// <summary>The field for aggregates.</summary>
    public Field Compile(FieldReference reference, Scope scope) => reference switch
    {
        BuiltInField builtIn => BuiltIn(builtIn.Field, scope),
        AttributeField attribute => Attribute(attribute.Attribute.Name, scope, FieldOf),
        ElementField when scope.Elements is { } elements => FieldOf(elements),
        ValuePartField { Owner: AttributeField owner } part => Attribute(owner.Attribute.Name, scope, column => PartOf(column, part.Part)),
        ValuePartField { Owner: ElementField } part when scope.Elements is { } elements => PartOf(elements, part.Part),
        HitField { Part: HitPart.Score } => new HitScoreField(),
        HitField => new HitNameField(),
        _ => throw new ArgumentException($"{reference} can't stand here.", nameof(reference)),
    };

    /// <summary>The field for orders and extremes, by which `validTo` goes by its last day.</summary>
    public Field CompileOrder(FieldReference reference, Scope scope) => reference switch
    {
        BuiltInField { Field: Traversals.BuiltIn.ValidTo } => new ClaimEndDayField(),
        EndField end => OfEnd(end, scope),
        ReferenceField named => OfReference(named, scope),
        _ => Compile(reference, scope),
    };

    /// <summary>Publication days of a kind's sources, or null when the model keeps none.</summary>
    public CodeColumn? PublicationDays() =>
        graph.Model.Source.FindAttribute(PublishedAt) is { Type: ValueType.Date, IsList: false } attribute
            ? (CodeColumn)graph.Nodes.Columns[graph.Model.Source.Index][attribute]
            : null;

    private NamedNodeField OfEnd(EndField end, Scope scope)
    {
        var isSubject = end.End == ClaimEnd.Subject;
        var kinds = scope.Kinds
            .Select(kind => graph.Model.ClaimKinds[kind])
            .SelectMany(kind => (isSubject ? kind.Subject : kind.Object).Type.Kinds)
            .Distinct();
        return new NamedNodeField(isSubject ? SubjectOf : ObjectOf, Compile(end.Node, Scope.OfNodes(graph, kinds)));
    }

    private NamedNodeField OfReference(ReferenceField named, Scope scope)
    {
        var columns = new PackedInts?[scope.KindCount];
        foreach (var kind in scope.Kinds)
        {
            columns[kind] = scope.FindReferences(kind, named.Reference.Name);
        }

        return new NamedNodeField(
            (View view, in Item claim) => columns[scope.KindOf(view, claim)] is { } column ? column[claim.Row] : -1,
            Compile(named.Node, Scope.OfNodes(graph, named.Reference.Type.Kinds)));
    }

    private static int SubjectOf(View view, in Item claim) => view.Claims.SubjectOf(claim.Index);

    private static int ObjectOf(View view, in Item claim) => view.Claims.ObjectOf(claim.Index);

    private Field BuiltIn(BuiltIn field, Scope scope) => (field, scope.Of) switch
    {
        (Traversals.BuiltIn.Id, ScopeOf.Nodes) => new NodeIdField(),
        (Traversals.BuiltIn.Key, ScopeOf.Nodes) => new NodeKeyField(),
        (Traversals.BuiltIn.RecordedAt, ScopeOf.Nodes) => new InstantField(RecordedOfNode),
        (Traversals.BuiltIn.Id, ScopeOf.Claims) => new ClaimIdField(),
        (Traversals.BuiltIn.Key, ScopeOf.Claims) => new ClaimKeyField(),
        (Traversals.BuiltIn.Predicate, ScopeOf.Claims) => new PredicateField(graph.Model),
        (Traversals.BuiltIn.ValidFrom, ScopeOf.Claims) => new ClaimDateField(isStart: true),
        (Traversals.BuiltIn.ValidTo, ScopeOf.Claims) => new ClaimDateField(isStart: false),
        (Traversals.BuiltIn.ReportedOn, ScopeOf.Claims) => ReportedOn(),
        (Traversals.BuiltIn.RecordedAt, ScopeOf.Claims) => new InstantField(RecordedOfClaim),
        (Traversals.BuiltIn.RetractedAt, ScopeOf.Claims) => new InstantField(RetractedOfClaim),
        _ => NullField.Instance,
    };

    private ReportedOnField ReportedOn()
    {
        var source = graph.Model.Evidence.References.First(reference => reference.Name == EvidenceDefinition.SourceReference);
        return new ReportedOnField(PublicationDays(), graph.Evidence.Columns.References(source));
    }

    private static int RecordedOfNode(View view, in Item item) =>
        view.Nodes.VersionAt(item.Index, view.Revision) is var version && version >= 0 ? view.Nodes.RevisionOf(version) : 0;

    private static int RecordedOfClaim(View view, in Item item) => view.Claims.RecordedIn(item.Index);

    private static int RetractedOfClaim(View view, in Item item) =>
        view.Claims.RetractedIn(item.Index) is var revision && revision <= view.Revision ? revision : 0;

    private static Field Attribute(string name, Scope scope, Func<Column, Field> fieldOf)
    {
        if (scope.Kinds.Length == 1)
        {
            return scope.FindColumn(scope.Kinds[0], name) is { } column ? fieldOf(column) : NullField.Instance;
        }

        var fields = new Field?[scope.KindCount];
        foreach (var kind in scope.Kinds)
        {
            fields[kind] = scope.FindColumn(kind, name) is { } column ? fieldOf(column) : null;
        }

        return fields.FirstOrDefault(field => field is not null) switch
        {
            null => NullField.Instance,
            CodeField => new CodeFieldByKind(scope.KindOf, [.. fields.Select(field => (CodeField?)field)]),
            DecimalField => new DecimalFieldByKind(scope.KindOf, [.. fields.Select(field => (DecimalField?)field)]),
            TextField => new TextFieldByKind(scope.KindOf, [.. fields.Select(field => (TextField?)field)]),
            _ => new PresenceFieldByKind(scope.KindOf, fields),
        };
    }

    private static Field FieldOf(Column column) => column switch
    {
        CodeColumn codes => new ColumnCodeField(codes),
        TextColumn texts => new ColumnTextField(texts),
        DecimalColumn => new ColumnDecimalField(column),
        _ => new PresenceField(column),
    };

    private static Field PartOf(Column column, ValuePart part) => part switch
    {
        ValuePart.AmountValue => new AmountValueField(column),
        ValuePart.AmountBound => new BoundField(column),
        ValuePart.AmountUnit => new PartTextField(column, static value => ((Amount)value).Unit),
        ValuePart.IdentifierScheme => new PartTextField(column, static value => ((Identifier)value).Scheme),
        _ => new PartTextField(column, static value => ((Identifier)value).Value),
    };
}
