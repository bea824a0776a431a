package no.knutepunkt.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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
