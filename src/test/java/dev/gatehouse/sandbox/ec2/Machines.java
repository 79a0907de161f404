package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** Instances and launch templates that tests make again and again, through the SDK's client. */
final class Machines {

    final Ec2Client ec2;

    Machines(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** An image of Amazon Linux 2023 for x86. */
    String image() {
        return image("al2023-ami-2023*-kernel-6.1-x86_64");
    }

    String image(String name) {
        return ec2.describeImages(images -> images.owners("amazon").filters(Network.by("name", name)))
                .images()
                .getFirst()
                .imageId();
    }

    RunInstancesRequest one(String subnetId) {
        return RunInstancesRequest.builder()
                .imageId(image())
                .instanceType(InstanceType.T3_MICRO)
                .subnetId(subnetId)
                .minCount(1)
                .maxCount(1)
                .build();
    }

    String run(String subnetId) {
        return run(subnetId, request -> {});
    }

    String run(String subnetId, Consumer<RunInstancesRequest.Builder> more) {
        RunInstancesRequest.Builder request = one(subnetId).toBuilder();
        more.accept(request);
        return ec2.runInstances(request.build()).instances().getFirst().instanceId();
    }

    Instance show(String id) {
        return ec2.describeInstances(instances -> instances.instanceIds(id))
                .reservations()
                .getFirst()
                .instances()
                .getFirst();
    }

    String state(String id) {
        return show(id).state().nameAsString();
    }

    String template(String name) {
        return ec2.createLaunchTemplate(template -> template.launchTemplateName(name)
                        .launchTemplateData(data -> data.imageId(image()).instanceType(InstanceType.T3_MICRO)))
                .launchTemplate()
                .launchTemplateId();
    }

    long version(String templateId, Consumer<RequestLaunchTemplateData.Builder> data) {
        return ec2.createLaunchTemplateVersion(version -> version.launchTemplateId(templateId)
                        .sourceVersion("$Latest")
                        .launchTemplateData(data))
                .launchTemplateVersion()
                .versionNumber();
    }

    List<String> ids() {
        return ec2.describeInstances().reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(Instance::instanceId)
                .toList();
    }
}
