package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.gateway.Caller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionResponse;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateVersionsResponseErrorItem;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateVersionsResponseSuccessItem;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** Versions of launch templates: numbered from 1, never changed, the default one never deleted. */
public final class LaunchTemplateVersions {

    private static final int MOST = 10_000;
    private static final int MOST_DELETED = 200;
    private static final Pages PAGES = new Pages(1, 200);

    private final Cloud cloud;
    private final Tables tables;
    private final LaunchTemplateLookup lookup;
    private final Tokens<LaunchTemplateVersionRow> tokens;
    private final Filters<LaunchTemplateVersion> filters = new Filters<LaunchTemplateVersion>()
            .on("create-time", LaunchTemplateVersion::createTime)
            .on("ebs-optimized", version -> version.launchTemplateData().ebsOptimized())
            .on("image-id", version -> version.launchTemplateData().imageId())
            .on("instance-type", version -> version.launchTemplateData().instanceTypeAsString())
            .on("is-default-version", LaunchTemplateVersion::defaultVersion)
            .never("kernel-id", "ram-disk-id", "host-resource-group-arn", "license-configuration-arn");

    public LaunchTemplateVersions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.lookup = new LaunchTemplateLookup(cloud);
        this.tokens = new Tokens<>(cloud, "launch-template-versions", LaunchTemplateVersionRow.class);
    }

    public CreateLaunchTemplateVersionResponse createLaunchTemplateVersion(
            CreateLaunchTemplateVersionRequest request, Caller caller) {
        LaunchTemplateRow template = lookup.find(request.launchTemplateId(), request.launchTemplateName());
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<LaunchTemplateVersionRow> before = tokens.replay(request.clientToken(), parameters);
        LaunchTemplateVersionRow made = before.orElseGet(() -> make(template, request, caller));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, made);
        }
        return CreateLaunchTemplateVersionResponse.builder()
                .launchTemplateVersion(describe(made))
                .build();
    }

    private LaunchTemplateVersionRow make(
            LaunchTemplateRow template, CreateLaunchTemplateVersionRequest request, Caller caller) {
        Map<String, Object> data = Fields.of(LaunchTemplateData.checked(request.launchTemplateData()));
        if (request.sourceVersion() != null) {
            // What the new version does not say, it takes from its source; what it says replaces all of that parameter.
            Map<String, Object> source = new LinkedHashMap<>(
                    lookup.version(template, request.sourceVersion()).data());
            source.putAll(data);
            data = source;
        }
        if (lookup.versions(template).size() >= MOST) {
            throw AwsError.of(
                    "MaxTemplateVersionLimitExceeded",
                    "The maximum number of versions per launch template has been reached.");
        }
        LaunchTemplateVersionRow version = new LaunchTemplateVersionRow(
                template.id(),
                template.latestVersion() + 1,
                request.versionDescription(),
                data,
                caller.arn(),
                cloud.now());
        tables.launchTemplateVersions().put(LaunchTemplateVersionRow.key(template.id(), version.number()), version);
        tables.launchTemplates().put(template.id(), template.withLatest(version.number()));
        return version;
    }

    public DescribeLaunchTemplateVersionsResponse describeLaunchTemplateVersions(
            DescribeLaunchTemplateVersionsRequest request) {
        List<LaunchTemplateVersion> rows = wanted(request).map(this::describe).toList();
        var page = PAGES.page(
                filters.narrow(rows, request.filters()),
                version -> version.launchTemplateId() + String.format("%06d", MOST * 10 - version.versionNumber()),
                request.maxResults(),
                request.nextToken());
        return DescribeLaunchTemplateVersionsResponse.builder()
                .launchTemplateVersions(page.rows())
                .nextToken(page.nextToken())
                .build();
    }

    private Stream<LaunchTemplateVersionRow> wanted(DescribeLaunchTemplateVersionsRequest request) {
        if (request.launchTemplateId() == null && request.launchTemplateName() == null) {
            // Without a template AWS takes no numbers, but lists the latest or default version of every template.
            return tables.launchTemplates().all().stream().flatMap(template -> numbered(template, request.versions()));
        }
        LaunchTemplateRow template = lookup.find(request.launchTemplateId(), request.launchTemplateName());
        if (!request.versions().isEmpty()) {
            return numbered(template, request.versions());
        }
        long least = request.minVersion() == null ? 1 : LaunchTemplateLookup.number(template, request.minVersion());
        long most = request.maxVersion() == null
                ? template.latestVersion()
                : LaunchTemplateLookup.number(template, request.maxVersion());
        return lookup.versions(template).stream()
                .filter(version -> version.number() >= least && version.number() <= most)
                .sorted(Comparator.comparingLong(LaunchTemplateVersionRow::number)
                        .reversed());
    }

    private Stream<LaunchTemplateVersionRow> numbered(LaunchTemplateRow template, List<String> versions) {
        return versions.stream().map(number -> lookup.version(template, number)).distinct();
    }

    public DeleteLaunchTemplateVersionsResponse deleteLaunchTemplateVersions(
            DeleteLaunchTemplateVersionsRequest request) {
        LaunchTemplateRow template = lookup.find(request.launchTemplateId(), request.launchTemplateName());
        if (request.versions().isEmpty() || request.versions().size() > MOST_DELETED) {
            throw Parameters.invalid("Between 1 and " + MOST_DELETED + " versions can be deleted in one request.");
        }
        List<DeleteLaunchTemplateVersionsResponseSuccessItem> done = new ArrayList<>();
        List<DeleteLaunchTemplateVersionsResponseErrorItem> refused = new ArrayList<>();
        for (String wanted : request.versions()) {
            long number = LaunchTemplateLookup.number(template, wanted);
            Optional<DeleteLaunchTemplateVersionsResponseErrorItem> refusal = delete(template, number);
            refusal.ifPresentOrElse(
                    refused::add,
                    () -> done.add(DeleteLaunchTemplateVersionsResponseSuccessItem.builder()
                            .launchTemplateId(template.id())
                            .launchTemplateName(template.name())
                            .versionNumber(number)
                            .build()));
        }
        return DeleteLaunchTemplateVersionsResponse.builder()
                .successfullyDeletedLaunchTemplateVersions(done)
                .unsuccessfullyDeletedLaunchTemplateVersions(refused)
                .build();
    }

    private Optional<DeleteLaunchTemplateVersionsResponseErrorItem> delete(LaunchTemplateRow template, long number) {
        String key = LaunchTemplateVersionRow.key(template.id(), number);
        if (number == template.defaultVersion()) {
            return Optional.of(refusal(
                    template,
                    number,
                    "unexpectedError",
                    "The default version of a launch template cannot be deleted."));
        }
        if (tables.launchTemplateVersions().get(key).isEmpty()) {
            return Optional.of(refusal(
                    template,
                    number,
                    "launchTemplateVersionDoesNotExist",
                    Objects.requireNonNull(LaunchTemplateLookup.noVersion(template, String.valueOf(number))
                            .getMessage())));
        }
        tables.launchTemplateVersions().remove(key);
        return Optional.empty();
    }

    private static DeleteLaunchTemplateVersionsResponseErrorItem refusal(
            LaunchTemplateRow template, long number, String code, String message) {
        return DeleteLaunchTemplateVersionsResponseErrorItem.builder()
                .launchTemplateId(template.id())
                .launchTemplateName(template.name())
                .versionNumber(number)
                .responseError(error -> error.code(code).message(message))
                .build();
    }

    private LaunchTemplateVersion describe(LaunchTemplateVersionRow version) {
        Optional<LaunchTemplateRow> template = tables.launchTemplates().get(version.templateId());
        return LaunchTemplateVersion.builder()
                .launchTemplateId(version.templateId())
                .launchTemplateName(template.map(LaunchTemplateRow::name).orElse(null))
                .versionNumber(version.number())
                .versionDescription(version.description())
                .createTime(version.createdAt())
                .createdBy(version.createdBy())
                .defaultVersion(template.stream().anyMatch(one -> one.defaultVersion() == version.number()))
                .launchTemplateData(Fields.read(ResponseLaunchTemplateData.builder(), version.data()))
                .build();
    }
}
