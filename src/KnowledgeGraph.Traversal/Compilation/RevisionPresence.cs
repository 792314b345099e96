using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Whether a revision changed anything of what is asked for.</summary>
/// <param name="change">A <see cref="ChangeRoot"/> with the conditions, of no fields.</param>
internal sealed class RevisionPresence(IPreparedTraversal change)
{
    /// <param name="scope">Pinned to the revision.</param>
    public async ValueTask<bool> IsThereAsync(OperationScope scope, CancellationToken cancellationToken)
    {
        using var answer = await change.RunAsync(await scope.PinAsync(cancellationToken), cancellationToken);
        var sink = new Sink();
        answer.WriteTo(sink);
        return sink.IsObject;
    }

    /// <summary>Sees whether the answer is an object or null, and nothing else.</summary>
    private sealed class Sink : IAnswerSink
    {
        public bool IsObject { get; private set; }

        public void BeginObject(ObjectShape shape) => IsObject = true;

        public void Field(Slot slot) => Ignore();

        public void EndObject() => Ignore();

        public void BeginList() => Ignore();

        public void EndList() => Ignore();

        public void Null() => Ignore();

        public void Boolean(bool value) => Ignore();

        public void Number(long value) => Ignore();

        public void Number(double value) => Ignore();

        public void Text(ReadOnlySpan<byte> utf8) => Ignore();

        public void Text(string value) => Ignore();

        public void Id(ReadOnlySpan<byte> utf8) => Ignore();

        public void Date(DateOnly value) => Ignore();

        public void PartialDate(PartialDate value) => Ignore();

        public void DateTime(DateTimeOffset value) => Ignore();

        public void Decimal(decimal value) => Ignore();

        public void Enum(EnumValue value) => Ignore();

        public void BeginView(TraversalTime time) => Ignore();

        public void EndView() => Ignore();

        public void Warning(string code, string message) => Ignore();

        private static void Ignore()
        {
            // Only whether there is an object is of interest.
        }
    }
}
