package no.knutepunkt.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which doors stand open to everyone; every other door wants a token. */
@Configuration
class Doors {

  private static final String[] OPEN = {
    "/",
    "/style.css",
    "/favicon.ico",
    "/feed.json",
    "/feed.atom",
    "/feed.rss",
    "/actuator/health",
    "/actuator/health/**",
    "/actuator/prometheus",
    "/v3/api-docs",
    "/v3/api-docs.yaml",
    "/asyncapi.json"
  };

  /** Each filter by itself would be observed, at more than what all of them cost. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** Takes and refuses what it does by itself, without running patterns over every header. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(Doors::isText);
    firewall.setAllowedParameterNames(Doors::isText);
    firewall.setAllowedHeaderValues(value -> isText(value.replace('\t', ' ')));
    return firewall;
  }

  /** Assigned characters, and no control characters. */
  private static boolean isText(String said) {
    return said.codePoints().allMatch(c -> (c >= ' ' && c < 0x7f) || isLetterOrSign(c));
  }

  private static boolean isLetterOrSign(int character) {
    int type = Character.getType(character);
    return type != Character.UNASSIGNED && type != Character.CONTROL;
  }

  @Bean
  SecurityFilterChain tokenOrOpenDoor(HttpSecurity http, Unauthorized unauthorized)
      throws Exception {
    return http.csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            doors ->
                doors
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, OPEN)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .opaqueToken(Customizer.withDefaults())
                    .authenticationEntryPoint(unauthorized))
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthorized))
        .build();
  }
}
