package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of security groups: their form, that they are unique in a VPC, and the groups they stand for. */
final class GroupNames {

    private static final int LONGEST = 255;
    // The same for names and for both kinds of descriptions.
    private static final Pattern CHARACTERS = Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]*");
    private static final String SET =
            "less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

    private final Tables tables;

    GroupNames(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    static boolean isText(String text) {
        return text.length() <= LONGEST && CHARACTERS.matcher(text).matches();
    }

    static String checkedDescription(@Nullable String description) {
        String wanted = Parameters.required(description, "GroupDescription");
        if (!isText(wanted)) {
            throw Parameters.invalid("Invalid security group description. Valid descriptions are strings " + SET);
        }
        return wanted;
    }

    static @Nullable String checkedRuleDescription(@Nullable String description) {
        if (description != null && !isText(description)) {
            throw Parameters.invalid("Invalid rule description. Valid descriptions are strings " + SET);
        }
        return description == null || description.isEmpty() ? null : description;
    }

    String checkedName(@Nullable String name, String vpcId) {
        String wanted = Parameters.required(name, "GroupName").stripTrailing();
        if (wanted.startsWith("sg-")) {
            throw Parameters.invalidValue(wanted, "GroupName", "Group names may not be in the format sg-*.");
        }
        if (!isText(wanted)) {
            throw Parameters.invalid("Invalid security group name. Valid names are strings " + SET);
        }
        if (wanted.equalsIgnoreCase(SecurityGroupRow.DEFAULT)) {
            throw Parameters.invalid("Cannot use reserved security group name: " + wanted);
        }
        if (named(wanted, vpcId).isPresent()) {
            throw AwsError.of(
                    "InvalidGroup.Duplicate",
                    "The security group '" + wanted + "' already exists for VPC '" + vpcId + "'");
        }
        return wanted;
    }

    SecurityGroupRow find(String name, String vpcId) {
        return named(name, vpcId).orElseThrow(() -> Ids.SECURITY_GROUP.missing(name));
    }

    /** A group by id, or in the default VPC by name. */
    SecurityGroupRow find(@Nullable String id, @Nullable String name, String parameter) {
        if (id == null && name != null) {
            return find(name, defaultVpc());
        }
        return Ids.SECURITY_GROUP.find(tables.securityGroups(), id, parameter);
    }

    String defaultVpc() {
        return tables.vpcs().all().stream()
                .filter(VpcRow::isDefault)
                .map(VpcRow::id)
                .findFirst()
                .orElseThrow(() -> AwsError.of(
                        "VPCIdNotSpecified",
                        "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC."));
    }

    private Optional<SecurityGroupRow> named(String name, String vpcId) {
        return tables.securityGroups().all().stream()
                .filter(group -> group.vpcId().equals(vpcId) && group.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
