package dev.gatehouse.aws;

import java.util.Optional;

/** How an account is entered: the role to assume there, if the machine's own credentials are not of that account. */
@FunctionalInterface
public interface Accounts {

    Optional<String> roleToAssume(String account);
}
