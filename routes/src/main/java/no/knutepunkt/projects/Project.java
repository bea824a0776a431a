package no.knutepunkt.projects;

import java.time.LocalDate;

/** A project as far as its reader may look into its log. */
record Project(
    String projectId, String projectTitle, long entries, LocalDate firstDate, LocalDate lastDate) {}
