namespace KnowledgeGraph.Model.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("orban", "orban")]
    [InlineData("Orbán", "orban")]
    [InlineData("Orba\u0301n", "orban")]
    [InlineData("Łukasz Øre Æthelstan Œuvre Straße", "lukasz ore aethelstan oeuvre strasse")]
    [InlineData("Đorđe Ðí Þór Ħal", "dorde di thor hal")]
    [InlineData("İstanbul ISPARTA ısı", "istanbul isparta isi")]
    [InlineData("GROẞ", "gross")]
    [InlineData("O'Brien O’Brien O‘Brien OʼBrien", "o brien o brien o brien o brien")]
    [InlineData("Al-Assad Al‑Assad Al–Assad Al−Assad", "al assad al assad al assad al assad")]
    [InlineData("  von\u00A0der \t\n Leyen ", "von der leyen")]
    [InlineData("'quoted' - dash", "quoted dash")]
    [InlineData("Nguyễn Phú Trọng", "nguyen phu trong")]
    [InlineData("Ünal ĞÜŞÇÖ", "unal gusco")]
    [InlineData("ﬁnance ½ ① Ⅷ ℃", "finance 1⁄2 1 viii °c")]
    [InlineData("Ｆｕｌｌ", "full")]
    [InlineData("Володимир Зеленський Ёлкин", "володимир зеленськии елкин")]
    [InlineData("Κυριάκος Μητσοτάκης", "κυριακοσ μητσοτακησ")]
    [InlineData("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8")]
    [InlineData("\u1112\u1161\u11ab", "\u1112\u1161\u11ab")]
    [InlineData("ガ", "カ")]
    [InlineData("नरेन्द्र मोदी", "नरेन्द्र मोदी")]
    [InlineData("กรุงเทพ", "กรุงเทพ")]
    [InlineData("𝓞𝓻𝓫𝓪𝓷", "orban")]
    [InlineData("ŉ", "n")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("E.U. (2025) & co", "e.u. (2025) & co")]
    public void Folds(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Changes_nothing_the_second_time()
    {
        for (var code = 1; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var once = Folding.Fold("a" + char.ConvertFromUtf32(code) + "b");
            Assert.Equal(once, Folding.Fold(once));
        }
    }

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
    {
        (string Composed, string Decomposed)[] pairs =
        [
            ("é", "e\u0301"), ("Ç", "C\u0327"), ("ñ", "n\u0303"), ("ů", "u\u030A"), ("ő", "o\u030B"), ("Ž", "Z\u030C"),
            ("ế", "e\u0302\u0301"), ("ё", "е\u0308"), ("ά", "α\u0301"), ("が", "か\u3099"), ("각", "\u1100\u1161\u11A8"),
        ];

        Assert.All(pairs, pair => Assert.Equal(Folding.Fold(pair.Composed), Folding.Fold(pair.Decomposed)));
    }

    [Fact]
    public void A_lone_surrogate_does_no_harm() => Assert.Equal("a\uFFFDb", Folding.Fold("A\uD800B"));

    [Fact]
    public void Words_are_runs_of_letters_digits_and_marks()
    {
        Assert.Equal(["e", "u", "27", "members", "नरेन्द्र", "𠀀"], Folding.Words(Folding.Fold("E.U.: 27 members, नरेन्द्र/𠀀")));
        Assert.Empty(Folding.Words(Folding.Fold(" … !")));
    }
}
