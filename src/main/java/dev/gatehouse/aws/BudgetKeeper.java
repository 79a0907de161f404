package dev.gatehouse.aws;

import dev.gatehouse.resource.Scope;
import java.util.Set;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Asks the {@link Budget} before each call to an account in a Region, and tells it when AWS throttles. */
final class BudgetKeeper implements ExecutionInterceptor {

    static final Set<String> THROTTLED =
            Set.of("RequestLimitExceeded", "Throttling", "ThrottlingException", "TooManyRequestsException");

    private final Budget budget;
    private final Scope scope;

    BudgetKeeper(Budget budget, Scope scope) {
        this.budget = budget;
        this.scope = scope;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        budget.spend(scope, service(attributes), operation(attributes));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof AwsServiceException answered && THROTTLED.contains(Faults.code(answered))) {
            budget.throttled(scope, service(attributes), operation(attributes));
        }
    }

    private static String service(ExecutionAttributes attributes) {
        return String.valueOf(attributes.getAttribute(AwsExecutionAttribute.ENDPOINT_PREFIX));
    }

    private static String operation(ExecutionAttributes attributes) {
        return String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
