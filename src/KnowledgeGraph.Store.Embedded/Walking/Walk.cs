using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>An answer being written: what is seen, and where it goes.</summary>
internal sealed record Walk(View View, IAnswerSink Sink);
