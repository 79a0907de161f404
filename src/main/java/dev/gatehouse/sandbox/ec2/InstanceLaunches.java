package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InstanceRow.HardwareRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.LaunchRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.LifeRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.MetadataRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.PlaceRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.ProtectionRow;
import dev.gatehouse.sandbox.ec2.PublicImages.PublicImage;
import dev.gatehouse.sandbox.ec2.TypeCatalog.InstanceTypeFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesResponse;

/** RunInstances: everything is checked first, then instances, interfaces and volumes are there at once, pending. */
public final class InstanceLaunches {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<ReservationRow> tokens;
    private final LaunchChecks checks;
    private final InterfacePlans interfaces;
    private final LaunchTemplateLookup templates;

    public InstanceLaunches(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.checks = new LaunchChecks(cloud);
        this.interfaces = new InterfacePlans(cloud);
        this.templates = new LaunchTemplateLookup(cloud);
        this.tokens = new Tokens<>(cloud, "reservations", ReservationRow.class)
                .refusing("Arguments on this idempotent request are inconsistent with arguments used in previous"
                        + " request(s).");
    }

    /** What one token launched. */
    record ReservationRow(String id, List<String> instanceIds) {}

    /** A launch that nothing speaks against. */
    private record Wanted(
            RunInstancesRequest request,
            int count,
            PublicImage image,
            InstanceTypeFacts type,
            List<InterfacePlan> interfaces,
            Map<String, EbsBlockDevice> devices,
            Map<Ids, Map<String, String>> tags) {}

    public RunInstancesResponse runInstances(RunInstancesRequest request) {
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<ReservationRow> before = tokens.replay(request.clientToken(), parameters);
        before.ifPresent(this::refuseTerminated);
        ReservationRow made = before.orElseGet(() -> launch(request, Map.of()));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, made);
        }
        InstanceDescriptions descriptions = new InstanceDescriptions(cloud);
        return RunInstancesResponse.builder()
                .reservationId(made.id())
                .ownerId(cloud.account())
                .groups(List.of())
                .instances(made.instanceIds().stream()
                        .flatMap(id -> tables.instances().get(id).stream())
                        .map(row -> before.isPresent() ? descriptions.describe(row) : descriptions.asLaunched(row))
                        .toList())
                .build();
    }

    private void refuseTerminated(ReservationRow made) {
        boolean allGone = made.instanceIds().stream()
                .allMatch(id ->
                        tables.instances().get(id).map(InstanceRow::isEnding).orElse(true));
        if (allGone) {
            throw AwsError.of(
                    "IdempotentInstanceTerminated",
                    "The client token you have provided is associated with a terminated instance. Please use a different"
                            + " client token.");
        }
    }

    /** Launches, with tags of AWS's own beside those that are asked for. */
    ReservationRow launch(RunInstancesRequest asked, Map<String, String> systemTags) {
        Map<String, String> ownTags = new LinkedHashMap<>(systemTags);
        Wanted wanted = check(withTemplate(asked, ownTags));
        String reservation = cloud.newId("r");
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < wanted.count(); index++) {
            ids.add(make(wanted, new LaunchRow(reservation, index, asked.clientToken(), cloud.now()), ownTags));
        }
        return new ReservationRow(reservation, ids);
    }

    private RunInstancesRequest withTemplate(RunInstancesRequest asked, Map<String, String> ownTags) {
        if (asked.launchTemplate() == null) {
            return asked;
        }
        LaunchTemplateRow template = templates.find(
                asked.launchTemplate().launchTemplateId(),
                asked.launchTemplate().launchTemplateName());
        LaunchTemplateVersionRow version =
                templates.version(template, asked.launchTemplate().version());
        ownTags.put("aws:ec2launchtemplate:id", template.id());
        ownTags.put("aws:ec2launchtemplate:version", String.valueOf(version.number()));
        return LaunchTemplateData.merged(asked, version);
    }

    private Wanted check(RunInstancesRequest request) {
        LaunchChecks.refuseUnsupported(request);
        int count = LaunchChecks.count(request);
        Map<Ids, Map<String, String>> wantedTags =
                Tags.specified(request.tagSpecifications(), List.of(Ids.INSTANCE, Ids.VOLUME, Ids.NETWORK_INTERFACE));
        PublicImage image = checks.image(request);
        InstanceTypeFacts type = checks.type(request.instanceTypeAsString(), image);
        if (request.keyName() != null) {
            new KeyPairs(cloud).find(request.keyName());
        }
        List<InterfacePlan> plans = interfaces.of(request);
        boolean fixed = plans.stream().anyMatch(plan -> plan.privateIp() != null || plan.existing() != null);
        if (fixed && count > 1) {
            throw Parameters.combination(
                    "A specific address or network interface cannot be given to more than one instance.");
        }
        if (plans.size() > type.interfaces()) {
            throw AwsError.of(
                    "AttachmentLimitExceeded",
                    "Interface count " + plans.size() + " exceeds the limit for " + type.name());
        }
        checks.zone(type, plans.getFirst().subnet().zone());
        checks.quota(type, count);
        Map<String, EbsBlockDevice> devices = LaunchedVolumes.wanted(image, request.blockDeviceMappings());
        return new Wanted(request, count, image, type, plans, devices, wantedTags);
    }

    private String make(Wanted wanted, LaunchRow launch, Map<String, String> ownTags) {
        RunInstancesRequest request = wanted.request();
        String id = cloud.newId(Ids.INSTANCE.prefix());
        InterfacePlan primary = wanted.interfaces().getFirst();
        Instant now = cloud.now();
        InstanceRow row = new InstanceRow(
                id,
                launch,
                new PlaceRow(
                        primary.subnet().vpcId(),
                        primary.subnet().id(),
                        primary.subnet().zone(),
                        primary.publicIp()),
                hardware(wanted),
                request.userData(),
                new ProtectionRow(
                        Boolean.TRUE.equals(request.disableApiTermination()),
                        Boolean.TRUE.equals(request.disableApiStop()),
                        Objects.requireNonNullElse(request.instanceInitiatedShutdownBehaviorAsString(), "stop")),
                metadata(wanted.image(), request.metadataOptions()),
                InstanceProfiles.wanted(cloud, request.iamInstanceProfile()),
                new LifeRow("pending", "running", now, now.plus(InstanceTimes.start(cloud)), null, null));
        tables.instances().put(id, row);
        Map<String, String> all = new LinkedHashMap<>(ownTags);
        all.putAll(wanted.tags().getOrDefault(Ids.INSTANCE, Map.of()));
        tags.put(Ids.INSTANCE, id, all);
        wanted.interfaces()
                .forEach(plan -> new InterfaceAttachments(cloud)
                        .attach(plan, row, wanted.tags().getOrDefault(Ids.NETWORK_INTERFACE, Map.of())));
        new LaunchedVolumes(cloud)
                .make(row, wanted.image(), wanted.devices(), wanted.tags().getOrDefault(Ids.VOLUME, Map.of()));
        return id;
    }

    private static HardwareRow hardware(Wanted wanted) {
        RunInstancesRequest request = wanted.request();
        InstanceTypeFacts type = wanted.type();
        return new HardwareRow(
                wanted.image().id(),
                type.name(),
                request.keyName(),
                Boolean.TRUE.equals(request.ebsOptimized()),
                request.monitoring() != null
                        && Boolean.TRUE.equals(request.monitoring().enabled()),
                credits(type, request));
    }

    private static @Nullable String credits(InstanceTypeFacts type, RunInstancesRequest request) {
        if (!type.isBurstable()) {
            return null;
        }
        String wanted = request.creditSpecification() == null
                ? null
                : request.creditSpecification().cpuCredits();
        return Objects.requireNonNullElse(wanted, type.isNitro() ? "unlimited" : "standard");
    }

    private static MetadataRow metadata(PublicImage image, @Nullable InstanceMetadataOptionsRequest given) {
        InstanceMetadataOptionsRequest options =
                given == null ? InstanceMetadataOptionsRequest.builder().build() : given;
        // An image that was registered for version 2 of the service makes it required, and lets a container reach it.
        return new MetadataRow(
                Objects.requireNonNullElse(
                        options.httpTokensAsString(), image.requiresToken() ? "required" : "optional"),
                Objects.requireNonNullElse(options.httpEndpointAsString(), "enabled"),
                Objects.requireNonNullElse(options.httpPutResponseHopLimit(), image.requiresToken() ? 2 : 1),
                Objects.requireNonNullElse(options.instanceMetadataTagsAsString(), "disabled"));
    }
}
