using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests.Verification;

public sealed class SourceTableTests
{
    [Theory]
    [InlineData("AUT", "AT,AUT,1995,")]
    [InlineData("FR", "FR,FRA,1958,")]
    [InlineData("GB", "GB,GBR,1973,2020")]
    [InlineData("iso3", null)]
    [InlineData("1958", null)]
    [InlineData("XX", null)]
    public void The_first_column_of_different_values_that_has_the_key_counts(string key, string? row) =>
        Assert.Equal(row, SourceTable.Of("iso2,iso3,from,to\r\nAT,AUT,1995,\r\nFR,FRA,1958,\r\nBE,BEL,1958,\r\nGB,GBR,1973,2020\r\n").Find(new RowLocator(key)));

    [Fact]
    public void Quotes_hold_commas_quotes_and_line_ends_together()
    {
        var table = SourceTable.Of("key,text\n\"a,1\",\"says \"\"so\"\"\nand more\"\nb,x\n\n");

        Assert.Equal("\"a,1\",\"says \"\"so\"\"\nand more\"", table.Find(new RowLocator("a,1")));
        Assert.Equal("b,x", table.Find(new RowLocator("b")));
        Assert.Equal("b,x", table.Find(new RowLocator("x")));
    }

    [Fact]
    public void A_column_with_a_gap_is_no_key()
    {
        var table = SourceTable.Of("code,name\n,One\nB,Two\n");

        Assert.Null(table.Find(new RowLocator("B")));
        Assert.Equal("B,Two", table.Find(new RowLocator("Two")));
    }
}
