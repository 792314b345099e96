using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A node that a block has come to.</summary>
/// <param name="name">The variable that is the node itself, which has its id and its relationships.</param>
/// <param name="kinds">What it can be.</param>
internal sealed class NodePlace(StatementScope scope, string name, ImmutableArray<NodeKind> kinds) : Place
{
    private string? values;

    public override string Attributes => Values;

    public string Name { get; } = name;

    public ImmutableArray<NodeKind> Kinds { get; } = kinds;

    /// <summary>The variable that has the node's attributes as they are known at the view's revision; bound when first asked for.</summary>
    public string Values
    {
        get
        {
            if (values is null)
            {
                values = scope.Names.Fresh(Name + "Then");
                scope.Block.Bind(scope.View.Values(Name), values);
            }

            return values;
        }
    }

    /// <summary>A node of which the version that holds is known.</summary>
    public static NodePlace OfVersion(StatementScope scope, string name, ImmutableArray<NodeKind> kinds, string version) =>
        new(scope, name, kinds) { values = version };

    /// <summary>Whether the values have been asked for.</summary>
    public bool HasValues => values is not null;
}
