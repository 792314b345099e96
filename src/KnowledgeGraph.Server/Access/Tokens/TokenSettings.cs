using System.Collections.Frozen;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>Whose bearer tokens (JWT, RFC 7519) are taken, and what they mean here.</summary>
/// <param name="Issuer">`KG_JWT_ISSUER`: the `iss` that a token must have.</param>
/// <param name="Audience">`KG_JWT_AUDIENCE`: the `aud` that a token must have among its own.</param>
/// <param name="Keys">`KG_JWT_KEYS`: a file with a JSON Web Key Set or PEM public keys, or the address of a key set.</param>
internal sealed record TokenSettings(string Issuer, string Audience, string Keys)
{
    /// <summary>`KG_JWT_NAME_CLAIM`: the claim whose value is the author of what is written. Default: `sub`.</summary>
    public string NameClaim { get; init; } = "sub";

    /// <summary>`KG_JWT_ROLE_CLAIM`: the claim whose values, one or several, give the role, or the path to it. Default: `role`.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>
    /// `KG_JWT_ROLES`: which value gives which role, as `graph-writers=EDITOR,graph-owners=ADMIN`. Default: the roles' own names.
    /// </summary>
    public FrozenDictionary<string, CallerRole> Roles { get; init; } = OwnNames;

    private static FrozenDictionary<string, CallerRole> OwnNames { get; } = RoleNames.Names.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null when no tokens are configured.</returns>
    /// <exception cref="SettingException">They are configured by halves, or wrongly.</exception>
    public static TokenSettings? From(IConfiguration configuration)
    {
        string[] names = ["KG_JWT_ISSUER", "KG_JWT_AUDIENCE", "KG_JWT_KEYS"];
        var missing = names.Where(name => configuration[name] is not { Length: > 0 }).ToList();
        return missing.Count switch
        {
            0 => new TokenSettings(configuration[names[0]]!, configuration[names[1]]!, configuration[names[2]]!)
            {
                NameClaim = configuration["KG_JWT_NAME_CLAIM"] is { Length: > 0 } name ? name : "sub",
                RoleClaim = configuration["KG_JWT_ROLE_CLAIM"] is { Length: > 0 } role ? role : "role",
                Roles = configuration["KG_JWT_ROLES"] is { Length: > 0 } roles ? ReadRoles(roles) : OwnNames,
            },
            3 => null,
            _ => throw new SettingException($"Tokens need {string.Join(", ", names)}: set {string.Join(" and ", missing)}, too."),
        };
    }

    /// <summary>The highest of the roles that the values of the role claim give.</summary>
    /// <param name="values">Each may hold several, parted by spaces, as `scope` does.</param>
    public CallerRole RoleOf(IEnumerable<string> values) => values
        .SelectMany(value => value.Split(' '))
        .Select(value => Roles.GetValueOrDefault(value))
        .Append(CallerRole.None)
        .Max();

    private static FrozenDictionary<string, CallerRole> ReadRoles(string text)
    {
        var roles = new Dictionary<string, CallerRole>(StringComparer.Ordinal);
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var separator = pair.LastIndexOf('=');
            if (separator < 1 || !RoleNames.Names.TryGetValue(pair[(separator + 1)..], out var role))
            {
                throw new SettingException(
                    $"KG_JWT_ROLES has \"{pair}\"; give pairs as graph-writers=EDITOR, parted by commas, with {RoleNames.Listed}.");
            }

            roles[pair[..separator]] = role;
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
