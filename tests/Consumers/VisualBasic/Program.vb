Imports System.IO
Imports Ilacs.Model
Imports Ilacs.Outcomes
Imports NodaTime

''' <summary>The packages from Visual Basic, with Option Strict: operators, indexers, documents, comparison and the record.</summary>
Module Program

    Private passed As Integer
    Private failed As Integer

    Public Function Main(args As String()) As Integer
        Check("the title of a grade", Grade.RequiresImprovement.Title = "Requires improvement to be good")
        Check("a comparison", Grade.Good > Grade.RequiresImprovement AndAlso Not Grade.Good < Grade.Good)
        Check("equality", Grade.Parse("good") Is Grade.Good AndAlso Grade.Good = Grade.Parse("good"))
        Dim nothingJudged As New JudgementSet()
        Check("a missing grade", nothingJudged(JudgementDomain.CareLeavers).Grade Is Nothing)
        Check("Select Case over codes", Colour(Grade.RequiresImprovement) = "amber")
        Check("the best of all", Grade.All.Max() Is Grade.Outstanding)
        Check("no grade by another word", Refuses(Sub() Grade.Parse("GOOD")))

        Dim documents = File.ReadAllLines(Path.Combine(args(0), "bradford.jsonl")).Select(Function(line) IlacsJson.Read(line)).ToList()
        Dim graded = documents.OfType(Of GradedInspection)().ToList()
        Dim latest = graded.Last()
        Check("documents", documents.Count = 6 AndAlso graded.Count > 1)
        Check("a judgement", latest.Judgements(JudgementDomain.CareLeavers).Grade = Grade.Good)
        Check("a document read back", IlacsJson.ReadInspection(IlacsJson.Write(latest)).Equals(latest))
        Check("a valid document", latest.Validate().IsValid)

        ' Visual Basic has no "with" for records, and cannot set their init-only properties: a document is changed as JSON.
        Dim wrong = IlacsJson.ReadInspection(IlacsJson.WriteToString(latest).Replace("ilacs2023", "ilacs2026"))
        Check("a wrong document", wrong.Validate().Issues.Any(Function(issue) issue.Rule = "ILACS003"))

        Dim leaders = InspectionComparison.Between(graded(graded.Count - 2), latest).First()
        Check("the domain of a comparison", leaders.Domain = JudgementDomain.ImpactOfLeaders)
        Check("a comparison of inspections", leaders.ToString().Contains("improved by 2 steps"))
        Check("a deadline", StatutoryTimetable.ForReportReceived(New LocalDate(2026, 9, 1)).ActionPlanDue = New LocalDate(2026, 12, 8))

        Dim england = InspectionRecord.National.OutcomesAsAt(New LocalDate(2025, 3, 31), New LocalDate(2025, 6, 30))
        Check("the record", england(JudgementDomain.OverallEffectiveness, Grade.Outstanding) = 36)
        Check("the register", AuthorityRegister.National("Hull").Name = "Kingston upon Hull")

        Console.WriteLine($"{passed} passed, {failed} failed")
        Return If(failed = 0, 0, 1)
    End Function

    Private Function Colour(grade As Grade) As String
        Select Case grade.Code
            Case "outstanding" : Return "blue"
            Case "good" : Return "green"
            Case "requiresImprovement" : Return "amber"
            Case Else : Return "red"
        End Select
    End Function

    Private Function Refuses(read As Action) As Boolean
        Try
            read()
            Return False
        Catch refused As FormatException
            Return True
        End Try
    End Function

    Private Sub Check(what As String, holds As Boolean)
        If holds Then
            passed += 1
        Else
            failed += 1
            Console.WriteLine($"failed: {what}")
        End If
    End Sub

End Module
