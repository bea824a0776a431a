package no.knutepunkt.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test needs a Docker engine. Where none answers it is not run and the build says so; with
 * {@code -Dcontainers=required}, and wherever {@code CI} is set, that is a failure. With {@code
 * -Dcontainers=no} it is not run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EngineCondition.class)
@interface OnContainers {}
