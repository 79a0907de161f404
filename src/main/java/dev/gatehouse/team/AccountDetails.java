package dev.gatehouse.team;

import java.util.UUID;

/**
 * What an administrator says of an AWS account.
 *
 * @param roleArn empty when the panel's own credentials reach the account
 */
public record AccountDetails(
        String number, String name, AccountColour colour, boolean production, String roleArn, UUID team) {}
