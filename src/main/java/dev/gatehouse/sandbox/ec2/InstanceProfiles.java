package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InstanceRow.ProfileRow;
import dev.gatehouse.sandbox.iam.Profiles;
import dev.gatehouse.sandbox.iam.Profiles.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AssociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.AssociateIamInstanceProfileResponse;
import software.amazon.awssdk.services.ec2.model.DescribeIamInstanceProfileAssociationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeIamInstanceProfileAssociationsResponse;
import software.amazon.awssdk.services.ec2.model.DisassociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateIamInstanceProfileResponse;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileAssociation;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileSpecification;
import software.amazon.awssdk.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceIamInstanceProfileAssociationResponse;

/** Which instance profile an instance runs with. */
public final class InstanceProfiles {

    private static final Pages PAGES = new Pages(5, 1000);

    private final Cloud cloud;
    private final Tables tables;
    private final Filters<InstanceRow> filters;

    public InstanceProfiles(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.filters =
                new Filters<InstanceRow>().on("instance-id", InstanceRow::id).on("state", row -> "associated");
    }

    /** The profile a launch or an association asks for. An empty name is none at all to EC2 (Terraform, 2026-11). */
    static @Nullable ProfileRow wanted(Cloud cloud, @Nullable IamInstanceProfileSpecification given) {
        if (given == null
                || given.arn() == null && (given.name() == null || given.name().isEmpty())) {
            return null;
        }
        if (given.arn() != null && given.name() != null) {
            throw Parameters.combination("The parameter 'iamInstanceProfile.name' may not be used in combination with"
                    + " 'iamInstanceProfile.arn'");
        }
        Profiles profiles = new Profiles(cloud);
        Profile found = (given.arn() == null ? profiles.byName(given.name()) : profiles.byArn(given.arn()))
                .orElseThrow(() -> invalid(given));
        return new ProfileRow(cloud.newId("iip-assoc"), found.arn(), found.id(), cloud.now());
    }

    private static AwsError invalid(IamInstanceProfileSpecification given) {
        return given.arn() == null
                ? Parameters.invalidValue(given.name(), "iamInstanceProfile.name", "Invalid IAM Instance Profile name")
                : Parameters.invalidValue(given.arn(), "iamInstanceProfile.arn", "Invalid IAM Instance Profile ARN");
    }

    public AssociateIamInstanceProfileResponse associateIamInstanceProfile(AssociateIamInstanceProfileRequest request) {
        InstanceRow row = Ids.INSTANCE.find(tables.instances(), request.instanceId(), "InstanceId");
        if (row.profile() != null) {
            throw AwsError.of("IncorrectState", "There is an existing association for instance " + row.id());
        }
        if (row.isEnding()) {
            throw AwsError.of(
                    "IncorrectInstanceState",
                    "The instance " + row.id() + " is not in the 'running' or 'stopped' states.");
        }
        InstanceRow changed = row.withProfile(required(request.iamInstanceProfile()));
        tables.instances().put(row.id(), changed);
        return AssociateIamInstanceProfileResponse.builder()
                .iamInstanceProfileAssociation(describe(changed, "associating"))
                .build();
    }

    private ProfileRow required(@Nullable IamInstanceProfileSpecification given) {
        ProfileRow wanted = wanted(cloud, given);
        if (wanted == null) {
            throw Parameters.missing("The request must contain the parameter IamInstanceProfile");
        }
        return wanted;
    }

    public ReplaceIamInstanceProfileAssociationResponse replaceIamInstanceProfileAssociation(
            ReplaceIamInstanceProfileAssociationRequest request) {
        InstanceRow row = associated(request.associationId());
        InstanceRow changed = row.withProfile(required(request.iamInstanceProfile()));
        tables.instances().put(row.id(), changed);
        return ReplaceIamInstanceProfileAssociationResponse.builder()
                .iamInstanceProfileAssociation(describe(changed, "associating"))
                .build();
    }

    public DisassociateIamInstanceProfileResponse disassociateIamInstanceProfile(
            DisassociateIamInstanceProfileRequest request) {
        InstanceRow row = associated(request.associationId());
        tables.instances().put(row.id(), row.withProfile(null));
        return DisassociateIamInstanceProfileResponse.builder()
                .iamInstanceProfileAssociation(describe(row, "disassociating"))
                .build();
    }

    public DescribeIamInstanceProfileAssociationsResponse describeIamInstanceProfileAssociations(
            DescribeIamInstanceProfileAssociationsRequest request) {
        List<InstanceRow> rows = request.associationIds().isEmpty()
                ? tables.instances().all().stream()
                        .filter(row -> row.profile() != null && !row.is("terminated", cloud.now()))
                        .toList()
                : request.associationIds().stream().map(this::associated).toList();
        var page = PAGES.page(
                filters.narrow(rows, request.filters()), InstanceRow::id, request.maxResults(), request.nextToken());
        return DescribeIamInstanceProfileAssociationsResponse.builder()
                .iamInstanceProfileAssociations(page.map(row -> describe(row, "associated")))
                .nextToken(page.nextToken())
                .build();
    }

    private InstanceRow associated(@Nullable String id) {
        String wanted = Parameters.required(id, "AssociationId");
        return tables.instances().all().stream()
                .filter(row ->
                        row.profile() != null && row.profile().associationId().equals(wanted))
                .findFirst()
                .orElseThrow(() -> AwsError.of(
                        "InvalidAssociationID.NotFound", "An invalid association-id of '" + wanted + "' was given"));
    }

    private static IamInstanceProfileAssociation describe(InstanceRow row, String state) {
        ProfileRow profile = row.profile();
        if (profile == null) {
            throw new IllegalStateException(row.id() + " has no profile");
        }
        return IamInstanceProfileAssociation.builder()
                .associationId(profile.associationId())
                .instanceId(row.id())
                .state(state)
                .timestamp(profile.at())
                .iamInstanceProfile(shown -> shown.arn(profile.arn()).id(profile.id()))
                .build();
    }
}
