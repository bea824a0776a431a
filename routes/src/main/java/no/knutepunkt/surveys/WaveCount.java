package no.knutepunkt.surveys;

/**
 * One wave of a survey in the whole network.
 *
 * @param answers respondents, absent where they are fewer than six
 * @param withheld why the number is absent: {@code fewer-than-six}
 */
record WaveCount(String surveyId, String wave, Long answers, String withheld) {}
