package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;

/** The words of the services that speak JSON. */
final class JsonRefusals implements Refusals {

    private final int forbidden;
    private final int notFound;

    JsonRefusals(int forbidden, int notFound) {
        this.forbidden = forbidden;
        this.notFound = notFound;
    }

    @Override
    public AwsError unsigned() {
        return new AwsError(forbidden, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    @Override
    public AwsError unknownCredentials() {
        return new AwsError(
                forbidden, "UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    @Override
    public AwsError expiredCredentials() {
        return new AwsError(
                forbidden, "ExpiredTokenException", "The security token included in the request is expired");
    }

    @Override
    public AwsError unknownRegion(String region) {
        return new AwsError(forbidden, "InvalidSignatureException", "Credential should be scoped to a valid region. ");
    }

    @Override
    public AwsError unknownOperation(String operation, String version) {
        return new AwsError(notFound, "UnknownOperationException", "");
    }

    @Override
    public AwsError noOperation() {
        return new AwsError(notFound, "UnknownOperationException", "");
    }
}
