namespace Ilacs.Pages;

/// <summary>A part of the story of an authority. The console and the pages print it, each in its own way, and change no word.</summary>
internal abstract record StoryPart;

/// <summary>One sentence or more, or a fact.</summary>
/// <param name="Text">The words. Text of documents is in it unchanged: whoever prints it makes it harmless.</param>
/// <param name="Depth">How far it is indented below the sentence before it: 0, 1 or 2.</param>
internal sealed record Sentence(string Text, int Depth = 0) : StoryPart;

/// <summary>A judgement of an inspection.</summary>
/// <param name="Domain">The area.</param>
/// <param name="Judgement">The grade, or what else is stated.</param>
/// <param name="Change">How it compares with the one before; empty if there was none.</param>
internal sealed record JudgementRow(JudgementDomain Domain, Judgement Judgement, string Change) : StoryPart;

/// <summary>An item of a numbered list, such as an area for improvement.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The words.</param>
internal sealed record NumberedItem(int Number, string Text) : StoryPart;

/// <summary>Parts of a story under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Parts">What comes below it, in order.</param>
internal sealed record Chapter(string Heading, IReadOnlyList<StoryPart> Parts);
