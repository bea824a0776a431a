package no.knutepunkt.intake;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every other answer has from Spring Security; a test holds them together. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void put(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-XSS-Protection", "0");
    response.setHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    response.setHeader("Pragma", "no-cache");
    response.setHeader("Expires", "0");
    response.setHeader("X-Frame-Options", "DENY");
  }
}
