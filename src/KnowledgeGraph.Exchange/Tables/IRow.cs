namespace KnowledgeGraph.Exchange;

/// <summary>The fields of a row by their columns' places.</summary>
internal interface IRow
{
    string this[int column] { get; }
}
