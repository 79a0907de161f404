package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.PublicImages.PublicImage;
import dev.gatehouse.sandbox.ec2.TypeCatalog.InstanceTypeFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** What AWS refuses about a launch, apart from its network. */
final class LaunchChecks {

    private final Cloud cloud;
    private final Tables tables;
    private final Zones zones;

    LaunchChecks(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.zones = new Zones(cloud.region());
    }

    PublicImage image(RunInstancesRequest request) {
        String id = Parameters.required(request.imageId(), "ImageId");
        if (!id.startsWith("resolve:ssm:")) {
            return new Images(cloud).find(id);
        }
        String parameter = id.substring("resolve:ssm:".length());
        return Optional.ofNullable(new PublicImages(cloud.region()).parameters().get(parameter))
                .map(new Images(cloud)::find)
                .orElseThrow(() -> AwsError.of(
                        "InvalidParameterValue",
                        "The SSM parameter '" + parameter + "' that is specified as an image id does not exist."));
    }

    InstanceTypeFacts type(@Nullable String name, PublicImage image) {
        if (name == null) {
            // AWS then takes m1.small, which no current Region offers any more.
            throw AwsError.of(
                    "Unsupported",
                    "The requested configuration is currently not supported. Please check the documentation for"
                            + " supported configurations.");
        }
        InstanceTypeFacts type = known(name);
        if (!type.architecture().equals(image.architecture())) {
            throw Parameters.invalid("The architecture '" + type.architecture()
                    + "' of the specified instance type does not match the architecture '" + image.architecture()
                    + "' of the specified AMI. Specify an instance type and an AMI that have matching architectures,"
                    + " and try again. You can use 'describe-instance-types' or 'describe-images' to discover the"
                    + " architecture of the instance type or AMI.");
        }
        return type;
    }

    static InstanceTypeFacts known(String name) {
        return TypeCatalog.find(name)
                .orElseThrow(() -> Parameters.invalid("Invalid value '" + name + "' for InstanceType."));
    }

    /** That the zone has the type, and anything at all. */
    void zone(InstanceTypeFacts type, String zone) {
        ZoneOutages outages = new ZoneOutages(cloud);
        if (!type.isOfferedIn(zone)) {
            List<String> others =
                    zones.names().stream().filter(type::isOfferedIn).toList();
            throw AwsError.of(
                    "Unsupported",
                    "Your requested instance type (" + type.name()
                            + ") is not supported in your requested Availability Zone (" + zone
                            + "). Please retry your request by not specifying an Availability Zone or choosing "
                            + String.join(", ", others) + ".");
        }
        if (outages.isLost(zone)) {
            List<String> others = zones.names().stream()
                    .filter(type::isOfferedIn)
                    .filter(other -> !outages.isLost(other))
                    .toList();
            throw new AwsError(
                    500,
                    "InsufficientInstanceCapacity",
                    "We currently do not have sufficient " + type.name()
                            + " capacity in the Availability Zone you requested (" + zone
                            + "). Our system will be working on provisioning additional capacity. You can currently get "
                            + type.name() + " capacity by not specifying an Availability Zone in your request or"
                            + " choosing " + String.join(", ", others) + ".");
        }
    }

    void quota(InstanceTypeFacts type, int count) {
        int used = tables.instances().all().stream()
                .filter(one -> List.of("pending", "running", "stopping").contains(one.state(cloud.now())))
                .mapToInt(one -> known(one.hardware().type()).vcpus())
                .sum();
        int limit = cloud.quotas().of("vcpus", 64);
        if (used + type.vcpus() * count > limit) {
            throw AwsError.of(
                    "VcpuLimitExceeded",
                    "You have requested more vCPU capacity than your current vCPU limit of " + limit
                            + " allows for the instance bucket that the specified instance type belongs to. Please visit"
                            + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.");
        }
    }

    static int count(RunInstancesRequest request) {
        int least = Parameters.required(request.minCount(), "MinCount");
        int most = Parameters.required(request.maxCount(), "MaxCount");
        if (least < 1) {
            throw Parameters.invalidValue(least, "minCount", "It must be at least 1.");
        }
        if (most < least) {
            throw Parameters.invalidValue(most, "maxCount", "It must not be below minCount.");
        }
        return most;
    }

    static void refuseUnsupported(RunInstancesRequest request) {
        Parameters.unsupported(request.ipv6Addresses(), "Ipv6Addresses");
        Parameters.unsupported(request.ipv6AddressCount(), "Ipv6AddressCount");
        Parameters.unsupported(request.kernelId(), "KernelId");
        Parameters.unsupported(request.ramdiskId(), "RamdiskId");
        Parameters.unsupported(request.instanceMarketOptions(), "InstanceMarketOptions");
        Parameters.unsupported(request.licenseSpecifications(), "LicenseSpecifications");
        Parameters.unsupported(request.elasticGpuSpecification(), "ElasticGpuSpecification");
        Parameters.unsupported(request.elasticInferenceAccelerators(), "ElasticInferenceAccelerators");
        UnusualLaunches.refuse(request);
        UserData.check(request.userData());
    }
}
