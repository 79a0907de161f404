package dev.gatehouse.aws;

import dev.gatehouse.resource.Edge.Call;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Tells {@link Calls} of each call, and asks it whether it may be sent; the SDK runs it on the calling thread. */
final class CallRecorder implements ExecutionInterceptor {

    /** Each time it is sent, also by the SDK's own retries. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Calls.checkFence();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        String id = "";
        if (context.response() instanceof AwsResponse response) {
            AwsResponseMetadata metadata = response.responseMetadata();
            id = metadata == null ? "" : metadata.requestId();
        }
        add(attributes, "ok", id);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof OverBudget) {
            // It was never made.
            return;
        }
        if (context.exception() instanceof AwsServiceException answered) {
            String code = answered.awsErrorDetails() == null
                    ? ""
                    : answered.awsErrorDetails().errorCode();
            add(attributes, code == null ? "" : code, answered.requestId() == null ? "" : answered.requestId());
        } else {
            add(attributes, "unanswered", "");
        }
    }

    private static void add(ExecutionAttributes attributes, String outcome, String requestId) {
        Calls.add(new Call(
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)),
                outcome,
                requestId));
    }
}
