/// The packages from F#: grades and codes as values, comparison, patterns, documents, validation and the record.
module Program

open System
open System.IO
open System.Linq
open Ilacs.Model
open Ilacs.Outcomes
open NodaTime

let mutable passed = 0
let mutable failed = 0

/// Each check counts; one that fails prints a line.
let check what holds =
    if holds then
        passed <- passed + 1
    else
        failed <- failed + 1
        printfn "failed: %s" what

let refuses (read: unit -> unit) =
    try
        read ()
        false
    with :? FormatException ->
        true

/// A pattern over codes: what a switch over Code is in C#.
let isGoodOrBetter (grade: Grade) =
    match grade.Code with
    | "outstanding"
    | "good" -> true
    | _ -> false

let colour (grade: Grade) =
    match grade.OfstedNumber with
    | 1 -> "blue"
    | 2 -> "green"
    | 3 -> "amber"
    | _ -> "red"

[<EntryPoint>]
let main args =
    check "the title of a grade" (Grade.Good.Title = "Good")
    check "the longest title" (Grade.RequiresImprovement.Title = "Requires improvement to be good")
    check "F#'s own comparison" (Grade.Good > Grade.RequiresImprovement && Grade.Inadequate < Grade.Good)
    check "F#'s own equality" (Grade.Parse "good" = Grade.Good && Grade.Good <> Grade.Outstanding)
    check "the better of two" (max Grade.Good Grade.Outstanding = Grade.Outstanding)
    check "all in order" (List.sort [ for grade in Grade.All -> grade ] = List.ofSeq Grade.All)
    check "a set and a map" (Map.find Grade.Good (Map [ for grade in Set Grade.All -> grade, grade.OfstedNumber ]) = 2)
    check "steps" (Grade.RequiresImprovement.StepsTo Grade.Outstanding = 2)
    check "a pattern over codes" ([ for grade in Grade.All -> isGoodOrBetter grade ] = [ false; false; true; true ])
    check "a pattern over Ofsted's numbers" ([ for grade in Grade.All -> colour grade ] = [ "red"; "amber"; "green"; "blue" ])
    check "no grade by another word" (refuses (fun () -> Grade.Parse "GOOD" |> ignore))
    check
        "reading without an exception"
        (match Grade.TryParsePrinted "Requires improvement" with
         | true, grade -> grade = Grade.RequiresImprovement
         | _ -> false)
    let missing = JudgementSet().[JudgementDomain.CareLeavers].Grade
    check "a domain" (JudgementDomain.Parse "careLeavers" = JudgementDomain.CareLeavers)
    // F# compares by IComparable, which sorts null first: there a missing grade is less than any, where C#'s operators say false.
    check "a missing grade" (isNull (box missing) && missing < Grade.Good && not (missing >= Grade.Good))
    check "severities" (Severity.Error > Severity.Warning)

    let documents = [ for line in File.ReadAllLines(Path.Combine(args[0], "bradford.jsonl")) -> IlacsJson.Read line ]
    let inspections = documents |> Enumerable.OfType<Inspection> |> List.ofSeq
    let latest = inspections |> Enumerable.OfType<GradedInspection> |> Seq.last
    check "documents" (documents.Length = 5 && inspections.Length = 5)
    check "a judgement" (latest.Judgements[JudgementDomain.CareLeavers].Grade = Grade.Good)
    check "a judgement that is missing" (isNull (box latest.Judgements[JudgementDomain.AdoptionPerformance].Grade))
    check "a document read back" (IlacsJson.ReadInspection(IlacsJson.Write latest) = latest)
    check "a valid document" (latest.Validate().IsValid)

    // F# has no "with" for records of C#; it sets the properties where it constructs.
    let edition = FrameworkEdition.Ilacs2026
    let wrong = GradedInspection(latest.Type, edition, latest.LocalAuthority, latest.Judgements, Fieldwork = latest.Fieldwork)
    let errors = wrong.Validate().Issues |> Seq.filter (fun issue -> issue.Severity = Severity.Error)
    check "a wrong document" (errors |> Seq.exists (fun issue -> issue.Rule = "ILACS003"))

    let england = InspectionRecord.National.OutcomesAsAt(LocalDate(2025, 3, 31), LocalDate(2025, 6, 30))
    check "the record" (england[JudgementDomain.OverallEffectiveness, Grade.Outstanding] = 36)
    check "the register" (AuthorityRegister.National["Hull"].Name = "Kingston upon Hull")

    printfn "%d passed, %d failed" passed failed
    if failed = 0 then 0 else 1
