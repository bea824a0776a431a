package no.knutepunkt.embedded;

/** What only this data folder knows. Each is 32 random bytes in Base64, made once. */
public enum Secret {
  SUPERUSER_PASSWORD("database-superuser-password"),
  HUB_DATABASE_PASSWORD("database-password"),
  REGISTRY_DATABASE_PASSWORD("registry-database-password"),
  SURVEY_KEY("survey-key"),
  PSEUDONYM_KEY("pseudonym-key"),
  OPERATOR_TOKEN("operator-token");

  private final String fileName;

  Secret(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }
}
