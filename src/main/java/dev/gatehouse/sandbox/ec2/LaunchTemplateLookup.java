package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Launch templates by id or name, and their versions by number, {@code $Latest} or {@code $Default}. */
final class LaunchTemplateLookup {

    static final String LATEST = "$Latest";
    static final String DEFAULT = "$Default";

    private final Tables tables;

    LaunchTemplateLookup(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    LaunchTemplateRow find(@Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            throw Parameters.combination("Only one of launch template ID or launch template name can be specified.");
        }
        if (id != null) {
            return Ids.LAUNCH_TEMPLATE.find(tables.launchTemplates(), id);
        }
        if (name == null) {
            throw Parameters.missing("Either a launch template ID or a launch template name must be specified.");
        }
        return named(name).orElseThrow(() -> missing(name));
    }

    Optional<LaunchTemplateRow> named(String name) {
        return tables.launchTemplates().all().stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }

    static AwsError missing(String name) {
        return AwsError.of(
                "InvalidLaunchTemplateName.NotFoundException",
                "The specified launch template, with template name " + name + ", does not exist.");
    }

    /** The version that a launch asks for; the default one unless it says which. */
    LaunchTemplateVersionRow version(LaunchTemplateRow template, @Nullable String wanted) {
        long number = number(template, wanted == null ? DEFAULT : wanted);
        return tables.launchTemplateVersions()
                .get(LaunchTemplateVersionRow.key(template.id(), number))
                .orElseThrow(() -> noVersion(template, String.valueOf(number)));
    }

    List<LaunchTemplateVersionRow> versions(LaunchTemplateRow template) {
        return tables.launchTemplateVersions().all().stream()
                .filter(version -> version.templateId().equals(template.id()))
                .toList();
    }

    static long number(LaunchTemplateRow template, String wanted) {
        if (wanted.equals(LATEST)) {
            return template.latestVersion();
        }
        if (wanted.equals(DEFAULT)) {
            return template.defaultVersion();
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw AwsError.of(
                    "InvalidParameterValue",
                    "Invalid launch template version: either '$Default', '$Latest', or a numeric version are allowed.");
        }
        return Long.parseLong(wanted);
    }

    static AwsError noVersion(LaunchTemplateRow template, String number) {
        return AwsError.of(
                "InvalidLaunchTemplateId.VersionNotFound",
                "Could not find the specified version " + number + " for the launch template with ID " + template.id()
                        + ".");
    }
}
