package dev.gatehouse.kinds.instance;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Driver.Creation;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The one call that launches an instance, with its tags, its address and its disk. */
final class InstanceLaunch {

    private final Ec2Client ec2;
    private final SsmClient ssm;

    InstanceLaunch(Ec2Client ec2, SsmClient ssm) {
        this.ec2 = ec2;
        this.ssm = ssm;
    }

    RunInstancesRequest of(InstanceSpec spec, Creation creation) {
        Ref<KeyPairSpec> key = spec.keyPair();
        Ref<InstanceProfileSpec> profile = spec.instanceProfile();
        Tags tags = creation.tags();
        RunInstancesRequest.Builder request = RunInstancesRequest.builder();
        if (profile != null) {
            request.iamInstanceProfile(named -> named.name(profile.externalId()));
        }
        // The parameter itself, not what it leads to now: a second attempt under the token must ask for the same.
        return request.clientToken(creation.token())
                .minCount(1)
                .maxCount(1)
                .imageId(spec.image())
                .instanceType(spec.instanceType())
                .keyName(key == null ? null : key.externalId())
                .networkInterfaces(networkInterface(spec))
                .userData(UserData.encoded(spec.userData()))
                .blockDeviceMappings(rootVolume(spec))
                .monitoring(monitoring -> monitoring.enabled(spec.monitored()))
                .disableApiTermination(spec.terminationProtection())
                .metadataOptions(options -> options.httpTokens(spec.tokensRequired() ? "required" : "optional")
                        .httpPutResponseHopLimit(spec.metadataHops()))
                .tagSpecifications(
                        Ec2Tags.specification(ResourceType.INSTANCE, tags.and(InstanceMarks.of(spec))),
                        Ec2Tags.specification(ResourceType.VOLUME, tags))
                .build();
    }

    private static InstanceNetworkInterfaceSpecification networkInterface(InstanceSpec spec) {
        return InstanceNetworkInterfaceSpecification.builder()
                .deviceIndex(0)
                .deleteOnTermination(true)
                .subnetId(spec.subnet().externalId())
                .groups(spec.securityGroups().stream().map(Ref::externalId).toList())
                .privateIpAddress(spec.privateAddress())
                .associatePublicIpAddress(
                        spec.publicAddress() == PublicAddress.AS_SUBNET
                                ? null
                                : spec.publicAddress() == PublicAddress.YES)
                .build();
    }

    private BlockDeviceMapping rootVolume(InstanceSpec spec) {
        return BlockDeviceMapping.builder()
                .deviceName(rootDevice(spec.image()))
                .ebs(ebs -> ebs.volumeSize(spec.rootVolumeSize())
                        .volumeType(spec.rootVolumeType().wireName())
                        .encrypted(spec.encrypted())
                        .deleteOnTermination(true))
                .build();
    }

    /** Where the image has its root: a mapping under another name would add a second disk. */
    private String rootDevice(String image) {
        String id = image.startsWith(MachineImages.NEWEST)
                ? ssm.getParameter(parameter -> parameter.name(image.substring(MachineImages.NEWEST.length())))
                        .parameter()
                        .value()
                : image;
        return ec2.describeImages(request -> request.imageIds(id)).images().stream()
                .map(Image::rootDeviceName)
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("the image " + id));
    }
}
