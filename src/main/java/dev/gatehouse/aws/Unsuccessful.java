package dev.gatehouse.aws;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;

/** What EC2 could not do of a call on many resources: it answers with HTTP 200 and a list. */
public final class Unsuccessful {

    private Unsuccessful() {}

    /** Throws the first of them, as if the call had failed. */
    public static void raise(List<UnsuccessfulItem> refused) {
        refused.forEach(Unsuccessful::raise);
    }

    private static void raise(UnsuccessfulItem refused) {
        String message = refused.error().message();
        throw Ec2Exception.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Ec2")
                        .errorCode(refused.error().code())
                        .errorMessage(message)
                        .build())
                .build();
    }
}
