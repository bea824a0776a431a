package no.knutepunkt.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One child process: how it is started and stopped, where it listens, which log tells what went
 * wrong, and how to see that it is ready.
 */
public record Part(
    String name,
    int port,
    List<String> command,
    Map<String, String> environment,
    Path log,
    String stopSignal,
    Readiness readiness) {}
