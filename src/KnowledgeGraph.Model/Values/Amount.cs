namespace KnowledgeGraph.Model;

/// <summary>How an amount's value is meant.</summary>
public enum AmountBound : byte
{
    Exact,
    About,
    AtLeast,
    UpTo,
}

/// <summary>A quantity with its unit (`EUR`, `PERCENT_OF_GDP`). The value is stored exactly, its scale included.</summary>
public sealed record Amount(decimal Value, string Unit, AmountBound Bound);

/// <summary>What another data set calls a node: scheme `wikidata`, value `Q458`.</summary>
public sealed record Identifier(string Scheme, string Value);
