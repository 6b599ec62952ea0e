using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

public partial class ContractTests
{
    /// <summary>Every example of a document in the contract, with its canonical form.</summary>
    public static TheoryData<string, string> Examples => new()
    {
        {
            """
            {
              "schema": "ilacs/1",
              "type": "shortInspection",
              "framework": "ilacs2018",
              "localAuthority": { "name": "North Tyneside", "ofstedUrn": "80529", "gssCode": "E08000022" },
              "fieldwork": [ { "start": "2020-03-09", "end": "2020-03-13" } ],
              "publishedOn": "2020-04-15",
              "leadInspectors": [ "Example Name" ],
              "judgements": {
                "impactOfLeaders": "outstanding",
                "helpAndProtection": "outstanding",
                "childrenInCareAndCareLeavers": "good",
                "overallEffectiveness": "outstanding"
              },
              "recommendations": [
                { "text": "Supervision of consistently high quality, clearly recorded." },
                { "text": "Life-story work of good quality." }
              ],
              "source": "https://example.org/report.pdf"
            }
            """,
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2018",
            "localAuthority":{"name":"North Tyneside","ofstedUrn":"80529","gssCode":"E08000022"},
            "fieldwork":[{"start":"2020-03-09","end":"2020-03-13"}],"publishedOn":"2020-04-15","leadInspectors":["Example Name"],
            "judgements":{"impactOfLeaders":"outstanding","helpAndProtection":"outstanding",
            "childrenInCareAndCareLeavers":"good","overallEffectiveness":"outstanding"},
            "recommendations":[{"text":"Supervision of consistently high quality, clearly recorded."},
            {"text":"Life-story work of good quality."}],
            "source":"https://example.org/report.pdf"}
            """.OnOneLine()
        },
        {
            """
            {
              "schema": "ilacs/1",
              "type": "monitoringVisit",
              "localAuthority": { "name": "Bradford" },
              "fieldwork": [ { "start": "2021-09-07", "end": "2021-09-08" } ],
              "publishedOn": "2021-10-22",
              "number": 6,
              "focus": "Children in care and residential services"
            }
            """,
            """
            {"schema":"ilacs/1","type":"monitoringVisit","localAuthority":{"name":"Bradford"},
            "fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}],"publishedOn":"2021-10-22",
            "number":6,"focus":"Children in care and residential services"}
            """.OnOneLine()
        },
        {
            """
            {
              "schema": "ilacs/1",
              "type": "actionPlan",
              "localAuthority": { "name": "North Tyneside" },
              "inspectionStartedOn": "2020-03-09",
              "reportReceivedOn": "2020-04-08",
              "actions": [
                {
                  "recommendation": 1,
                  "action": "Supervision standard, audited every month",
                  "owner": "Director of Children's Services",
                  "outcome": "Supervision is recorded for every child",
                  "dueOn": "2020-12-31",
                  "status": "inProgress",
                  "progress": [ { "on": "2020-09-30", "note": "First two audits done" } ]
                }
              ],
              "reviews": [ { "on": "2021-05", "at": "Annual engagement meeting with Ofsted" } ]
            }
            """,
            """
            {"schema":"ilacs/1","type":"actionPlan","localAuthority":{"name":"North Tyneside"},
            "inspectionStartedOn":"2020-03-09","reportReceivedOn":"2020-04-08",
            "actions":[{"recommendation":1,"action":"Supervision standard, audited every month",
            "owner":"Director of Children's Services","outcome":"Supervision is recorded for every child",
            "dueOn":"2020-12-31","status":"inProgress","progress":[{"on":"2020-09-30","note":"First two audits done"}]}],
            "reviews":[{"on":"2021-05","at":"Annual engagement meeting with Ofsted"}]}
            """.OnOneLine()
        },
        {
            """
            {
              "schema": "ilacs/1",
              "type": "validationReport",
              "isValid": false,
              "issues": [
                {
                  "rule": "ILACS003",
                  "severity": "error",
                  "path": "/judgements/overallEffectiveness",
                  "message": "Overall effectiveness is not judged from 1 April 2026."
                }
              ]
            }
            """,
            """
            {"schema":"ilacs/1","type":"validationReport","isValid":false,
            "issues":[{"rule":"ILACS003","severity":"error","path":"/judgements/overallEffectiveness",
            "message":"Overall effectiveness is not judged from 1 April 2026."}]}
            """.OnOneLine()
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_contract_reads_and_is_written_back_equal_and_canonical(string example, string canonical)
    {
        IlacsDocument document = IlacsJson.Read(example);

        IlacsJson.WriteToString(document).Should().Be(canonical);
        IlacsJson.Read(canonical).Should().Be(document);
    }

    [Fact]
    public void The_contract_itself_has_no_example_that_is_not_tested_here()
    {
        string contract = File.ReadAllText(Shared.Path("design/contracts.md"));
        string[] documents =
        [
            .. JsonBlock().Matches(contract)
                .Select(match => match.Groups["json"].Value.Trim())
                .Where(json => json.Contains("\"schema\"", StringComparison.Ordinal)),
        ];

        documents.Select(IlacsJson.Read).Should().Equal(Examples.Select(example => IlacsJson.Read(example.Data.Item1)));
    }

    [Fact]
    public void Every_member_of_an_inspection_is_written_in_the_order_of_the_contract()
    {
        string canonical =
            """
            {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2023",
            "localAuthority":{"name":"A","ofstedUrn":"80449","gssCode":"E08000032","laCode":"380"},
            "deliveredBy":"B","isReinspection":false,"announcedOn":"2023-01-02","fieldwork":[{"start":"2023-01-09"}],
            "publishedOn":"2023-02-28","leadInspectors":["C"],"team":[{"role":"HMI","count":4}],
            "judgements":{"impactOfLeaders":"good","leadershipManagementAndGovernance":"good","helpAndProtection":"good",
            "childrenInCareAndCareLeavers":"good","childrenLookedAfterAndAchievingPermanence":"good","childrenInCare":"good",
            "adoptionPerformance":"good","careLeavers":"notJudged","overallEffectiveness":"good",
            "localSafeguardingChildrenBoard":"good","alpha":"good","beta":"inadequate"},
            "summary":"D","strengths":[{"text":"E","domain":"childrenInCare","themes":["F"]}],
            "recommendations":[{"text":"G","kind":"areaForPriorityAction","nationalFramework":"outcome1",
            "domain":"careLeavers","themes":["H","I"]}],
            "source":"https://example.org"}
            """.OnOneLine();
        string ungraded =
            """
            {"schema":"ilacs/1","type":"focusedVisit","framework":"ilacs2023","localAuthority":{"name":"A"},
            "team":[{"role":"HMI","count":2}],"number":1,"theme":"frontDoor","focus":"B","summary":"C",
            "recommendationCount":0,"source":"https://example.org"}
            """.OnOneLine();

        IlacsJson.WriteToString(IlacsJson.Read(Gens.Reversed(canonical))).Should().Be(canonical);
        IlacsJson.WriteToString(IlacsJson.Read(Gens.Reversed(ungraded))).Should().Be(ungraded);
    }

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();
}
