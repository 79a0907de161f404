package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.gateway.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateResponse;

/** Launch templates: a name, versions, and one of them that is taken by default. */
public final class LaunchTemplates {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9().\\-/_]{3,128}");
    private static final Pages PAGES = new Pages(1, 200);

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final LaunchTemplateLookup lookup;
    private final Tokens<LaunchTemplateRow> tokens;
    private final Filters<LaunchTemplateRow> filters;

    public LaunchTemplates(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.lookup = new LaunchTemplateLookup(cloud);
        this.tokens = new Tokens<>(cloud, "launch-templates", LaunchTemplateRow.class);
        this.filters = new Filters<LaunchTemplateRow>()
                .on("create-time", LaunchTemplateRow::createdAt)
                .on("launch-template-name", LaunchTemplateRow::name)
                .tagged(template -> tags.map(template.id()));
    }

    public CreateLaunchTemplateResponse createLaunchTemplate(CreateLaunchTemplateRequest request, Caller caller) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.LAUNCH_TEMPLATE);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<LaunchTemplateRow> before = tokens.replay(request.clientToken(), parameters);
        LaunchTemplateRow made = before.orElseGet(() -> make(request, caller));
        if (before.isEmpty()) {
            tags.put(Ids.LAUNCH_TEMPLATE, made.id(), wanted);
            tokens.remember(request.clientToken(), parameters, made);
        }
        return CreateLaunchTemplateResponse.builder()
                .launchTemplate(describe(made))
                .build();
    }

    private LaunchTemplateRow make(CreateLaunchTemplateRequest request, Caller caller) {
        String name = Parameters.required(request.launchTemplateName(), "LaunchTemplateName");
        if (!NAME.matcher(name).matches()) {
            throw AwsError.of(
                    "InvalidLaunchTemplateName.MalformedException",
                    "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and"
                            + " the following characters: - ( ) . / _.");
        }
        Map<String, Object> data = Fields.of(LaunchTemplateData.checked(request.launchTemplateData()));
        if (lookup.named(name).isPresent()) {
            throw LaunchTemplateData.nameTaken();
        }
        if (tables.launchTemplates().all().size() >= cloud.quotas().of("launchTemplates", 5000)) {
            throw AwsError.of("MaxTemplateLimitExceeded", "The maximum number of launch templates has been reached.");
        }
        String id = cloud.newId(Ids.LAUNCH_TEMPLATE.prefix());
        LaunchTemplateRow template = new LaunchTemplateRow(id, name, 1, 1, caller.arn(), cloud.now());
        tables.launchTemplates().put(id, template);
        tables.launchTemplateVersions()
                .put(
                        LaunchTemplateVersionRow.key(id, 1),
                        new LaunchTemplateVersionRow(
                                id, 1, request.versionDescription(), data, caller.arn(), cloud.now()));
        return template;
    }

    public DescribeLaunchTemplatesResponse describeLaunchTemplates(DescribeLaunchTemplatesRequest request) {
        boolean all = request.launchTemplateIds().isEmpty()
                && request.launchTemplateNames().isEmpty();
        var rows = all
                ? tables.launchTemplates().all()
                : Stream.concat(
                                request.launchTemplateIds().stream().map(id -> lookup.find(id, null)),
                                request.launchTemplateNames().stream().map(name -> lookup.find(null, name)))
                        .toList();
        var page = PAGES.page(
                filters.narrow(rows, request.filters()),
                LaunchTemplateRow::id,
                request.maxResults(),
                request.nextToken());
        return DescribeLaunchTemplatesResponse.builder()
                .launchTemplates(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public ModifyLaunchTemplateResponse modifyLaunchTemplate(ModifyLaunchTemplateRequest request) {
        LaunchTemplateRow template = lookup.find(request.launchTemplateId(), request.launchTemplateName());
        String wanted = Parameters.required(request.defaultVersion(), "SetDefaultVersion");
        LaunchTemplateRow changed =
                template.withDefault(lookup.version(template, wanted).number());
        tables.launchTemplates().put(changed.id(), changed);
        return ModifyLaunchTemplateResponse.builder()
                .launchTemplate(describe(changed))
                .build();
    }

    public DeleteLaunchTemplateResponse deleteLaunchTemplate(DeleteLaunchTemplateRequest request) {
        LaunchTemplateRow template = lookup.find(request.launchTemplateId(), request.launchTemplateName());
        LaunchTemplate shown = describe(template);
        lookup.versions(template)
                .forEach(version -> tables.launchTemplateVersions()
                        .remove(LaunchTemplateVersionRow.key(template.id(), version.number())));
        tables.launchTemplates().remove(template.id());
        tags.remove(template.id());
        return DeleteLaunchTemplateResponse.builder().launchTemplate(shown).build();
    }

    private LaunchTemplate describe(LaunchTemplateRow template) {
        return LaunchTemplate.builder()
                .launchTemplateId(template.id())
                .launchTemplateName(template.name())
                .createTime(template.createdAt())
                .createdBy(template.createdBy())
                .defaultVersionNumber(template.defaultVersion())
                .latestVersionNumber(template.latestVersion())
                .tags(tags.list(template.id()))
                .build();
    }
}
