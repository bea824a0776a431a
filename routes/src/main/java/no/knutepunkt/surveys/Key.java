package no.knutepunkt.surveys;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;

/** A key of 32 bytes in base64. */
@Constraint(validatedBy = Key.Length.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@interface Key {

  String message();

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts the bytes. */
  class Length implements ConstraintValidator<Key, String> {

    private static final int BYTES = 32;

    @Override
    public boolean isValid(String key, ConstraintValidatorContext context) {
      try {
        return key != null && Base64.getDecoder().decode(key).length == BYTES;
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }
  }
}
