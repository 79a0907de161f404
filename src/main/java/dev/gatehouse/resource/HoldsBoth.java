package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a list of references that can hold what is replaced beside what replaces it: it lets go of the old one only when whoever
 * holds one at a time has moved over.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface HoldsBoth {}
