namespace KnowledgeGraph.Exchange;

/// <summary>Turns the rows of a load's tables into batches of records.</summary>
internal sealed class TableRows(LoadPlan plan, RowReport report, LoadMeter meter)
{
    /// <summary>Every batch, table by table. Ends early when there is more wrong than is told.</summary>
    /// <exception cref="TableException">A file can't be read to its end.</exception>
    public IEnumerable<RowBatch> Read()
    {
        foreach (var table in plan.Tables)
        {
            using var reader = table.File.Open();
            report.Begin(reader);
            var batch = NewBatch(table);
            while (!report.IsFull && reader.Read())
            {
                Read(table, reader, batch);
                if (batch.IsFull)
                {
                    meter.Advance(reader.BytesRead);
                    yield return batch;
                    batch = NewBatch(table);
                }
            }

            meter.EndTable(reader.BytesRead);
            yield return batch;
        }
    }

    private static RowBatch NewBatch(TablePlan table) => new(table.File.Name, table.WhenPresent, [], []);

    private void Read(TablePlan table, TableReader reader, RowBatch batch)
    {
        var (nodes, claims) = (batch.Nodes.Count, batch.Claims.Count);
        if (reader.FindFault() is { } fault)
        {
            report.Add(-1, fault);
        }
        else if (table.Filter.Passes(reader))
        {
            Make(table, reader, batch);
        }
        else
        {
            meter.RowsLeftOut++;
        }

        meter.RowsRead++;
        if (!report.EndRow())
        {
            report.HasLostNodes |= report.IsFatal && table.Nodes.Length > 0;

            // A row is taken whole or not at all.
            batch.Nodes.RemoveRange(nodes, batch.Nodes.Count - nodes);
            batch.Claims.RemoveRange(claims, batch.Claims.Count - claims);
        }
    }

    private void Make(TablePlan table, TableReader reader, RowBatch batch)
    {
        foreach (var template in table.Nodes)
        {
            if (template.Make(reader, report) is { } node)
            {
                batch.Nodes.Add((node, reader.Line));
            }
        }

        foreach (var template in table.Claims)
        {
            if (template.Make(reader, report) is { } claim)
            {
                batch.Claims.Add((claim, reader.Line));
            }
        }
    }
}
