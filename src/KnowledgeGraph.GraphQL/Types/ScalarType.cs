namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A scalar (§3.5 of the specification).</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, string? description, ScalarCodec codec)
        : base(name, description) => Codec = codec;

    /// <summary>How values are read and written.</summary>
    public ScalarCodec Codec { get; }

    /// <summary>Where the format is specified (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedByUrl { get; internal set; }
}
