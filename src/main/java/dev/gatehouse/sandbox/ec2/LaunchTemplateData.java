package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateTagSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** What a launch template may say. AWS looks at its form only: whether its image or groups are there shows at launch. */
final class LaunchTemplateData {

    private static final List<String> TAGGABLE =
            List.of("instance", "volume", "network-interface", "spot-instances-request");

    private LaunchTemplateData() {}

    static RequestLaunchTemplateData checked(@Nullable RequestLaunchTemplateData data) {
        if (data == null) {
            throw Parameters.missing("The request must contain the parameter LaunchTemplateData");
        }
        if (!data.networkInterfaces().isEmpty()
                && !(data.securityGroupIds().isEmpty() && data.securityGroups().isEmpty())) {
            throw Parameters.combination(
                    "Network interfaces and an instance-level security groups may not be specified on the same request");
        }
        UserData.check(data.userData());
        for (LaunchTemplateTagSpecificationRequest tags : data.tagSpecifications()) {
            if (!TAGGABLE.contains(String.valueOf(tags.resourceTypeAsString()))) {
                throw Parameters.invalid("'" + tags.resourceTypeAsString()
                        + "' is not a valid taggable resource type for this operation.");
            }
            Tags.checked(tags.tags());
        }
        if (data.imageId() != null && !data.imageId().startsWith("resolve:ssm:")) {
            Ids.IMAGE.check(data.imageId());
        }
        Parameters.unsupported(data.instanceRequirements(), "InstanceRequirements");
        Parameters.unsupported(data.instanceMarketOptions(), "InstanceMarketOptions");
        return data;
    }

    /** What a launch says with what its template says, as far as the launch does not say otherwise. */
    static RunInstancesRequest merged(RunInstancesRequest request, LaunchTemplateVersionRow version) {
        RunInstancesRequest merged = Fields.read(RunInstancesRequest.builder(), version.data(), Fields.of(request));
        boolean ownInterfaces = !request.networkInterfaces().isEmpty();
        boolean ownPlace = request.subnetId() != null;
        if (!ownInterfaces && ownPlace && !merged.networkInterfaces().isEmpty()) {
            throw Parameters.combination(
                    "Network interfaces and an instance-level subnet ID may not be specified on the same request");
        }
        return merged;
    }

    static AwsError nameTaken() {
        return AwsError.of("InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
    }
}
