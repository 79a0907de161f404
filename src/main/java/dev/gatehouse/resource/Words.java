package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a record that is a component of several kinds' specs: its own components are called alike in all of them, by messages
 * that begin with this word and {@code .field.}, and not by each kind's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Words {

    String value();
}
