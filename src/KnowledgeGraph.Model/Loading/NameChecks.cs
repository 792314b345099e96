namespace KnowledgeGraph.Model;

/// <summary>Checks that the names in a model leave room for what is derived from it, and don't get in each other's way.</summary>
internal sealed class NameChecks(
    ModelSyntax syntax, NodeTypes nodes, ClaimInterfaceSyntax claim, IReadOnlyList<ClaimKindSyntax> claims, ModelProblems problems)
{
    public void Run()
    {
        new TypeNameChecks(syntax, problems).Run();
        new RootFieldChecks(syntax, nodes, claims, problems).Run();
        new KindKeyChecks(syntax, claims, problems).Run();
        new FieldNameChecks(syntax, nodes, claim, claims, problems).Run();
        new RelationNameChecks(nodes, claims, problems).Run();
    }
}
