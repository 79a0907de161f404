package dev.gatehouse.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets no call through whose credentials are of another account than the call is meant for. */
final class RightAccount implements ExecutionInterceptor {

    static final String CODE = "WrongAccount";

    private final String account;
    private final Supplier<String> owner;
    private volatile boolean certain;

    RightAccount(String account, Supplier<String> owner) {
        this.account = account;
        this.owner = owner;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (certain) {
            return;
        }
        String actual = owner.get();
        if (!actual.equals(account)) {
            throw refusal("The credentials of this server are of account " + actual + ", not of " + account);
        }
        certain = true;
    }

    private static AwsServiceException refusal(String message) {
        return AwsServiceException.builder()
                .message(message)
                .statusCode(403)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(CODE)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
