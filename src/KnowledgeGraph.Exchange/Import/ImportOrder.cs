using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>Puts bundles behind those that they require.</summary>
internal static class ImportOrder
{
    /// <summary>The candidates in order: as given, each behind what it requires, however far apart.</summary>
    public static ImmutableArray<BundleCandidate> Sort(IReadOnlyList<BundleCandidate> candidates)
    {
        var byName = candidates.ToDictionary(candidate => candidate.Name, StringComparer.Ordinal);
        var sorted = ImmutableArray.CreateBuilder<BundleCandidate>(candidates.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            Visit(candidate);
        }

        return sorted.ToImmutable();

        void Visit(BundleCandidate candidate)
        {
            if (!seen.Add(candidate.Name))
            {
                return;
            }

            foreach (var required in candidate.Requires)
            {
                if (byName.TryGetValue(required.Text, out var other))
                {
                    Visit(other);
                }
            }

            sorted.Add(candidate);
        }
    }

    /// <summary>Reports the circle of requirements that a candidate is part of, if any.</summary>
    public static bool RefuseCircle(BundleCandidate candidate, IReadOnlyList<BundleCandidate> all)
    {
        var byName = all.ToDictionary(other => other.Name, StringComparer.Ordinal);
        foreach (var required in candidate.Requires)
        {
            var path = new List<string> { candidate.Name };
            if (Leads(required.Text, path, []))
            {
                candidate.Report(
                    required, $"Bundles require each other in a circle ({string.Join(" → ", path)}): take one of these requirements away.");
                return true;
            }
        }

        return false;

        bool Leads(string name, List<string> path, HashSet<string> seen)
        {
            path.Add(name);
            if (name == candidate.Name)
            {
                return true;
            }

            if (seen.Add(name) && byName.TryGetValue(name, out var next) && next.Requires.Any(required => Leads(required.Text, path, seen)))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }
}
