package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.CreateDbSubnetGroupResponse;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.Tag;

class DbSubnetGroupsTest {

    private final Tenant tenant = Tenant.instant();

    @Test
    void knowTheirVpcAndTheZonesOfTheirSubnets() {
        DBSubnetGroup made = create("Web-Data", tenant.left, tenant.right).dbSubnetGroup();
        assertThat(made.dbSubnetGroupName()).isEqualTo("web-data");
        assertThat(made.vpcId()).isEqualTo(tenant.vpc);
        assertThat(made.subnetGroupStatus()).isEqualTo("Complete");
        assertThat(made.subnets())
                .extracting(subnet -> subnet.subnetAvailabilityZone().name())
                .containsExactly("ap-northeast-2a", "ap-northeast-2c");
        assertThat(made.dbSubnetGroupArn()).isEqualTo("arn:aws:rds:ap-northeast-2:123456789012:subgrp:web-data");
    }

    @Test
    void coverAtLeastTwoZones() {
        String more = tenant.subnet("10.16.7.0/24", "a");
        refused(
                400,
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage:"
                        + " ap-northeast-2a. Add subnets to cover at least 2 AZs.",
                () -> create("data", tenant.left, more));
    }

    @Test
    void haveSubnetsOfOneVpcThatExist() {
        String other = tenant.subnet(tenant.vpc("10.17.0.0/16"), "10.17.0.0/24", "c");
        refused(
                400,
                "InvalidSubnet",
                "The requested subnet " + other
                        + " is invalid, or multiple subnets were requested that are not all in a common VPC.",
                () -> create("data", tenant.left, other));
        refused("InvalidSubnet", () -> create("data", tenant.left, "subnet-0123456789abcdef0"));
    }

    @Test
    void haveANameOfTheirOwn() {
        create("data", tenant.left, tenant.right);
        refused("DBSubnetGroupAlreadyExists", () -> create("DATA", tenant.left, tenant.right));
        refused("InvalidParameterValue", () -> create("default", tenant.left, tenant.right));
        refused("InvalidParameterValue", () -> create("1st", tenant.left, tenant.right));
        refused(
                404,
                "DBSubnetGroupNotFoundFault",
                "DB subnet group 'nowhere' does not exist.",
                () -> tenant.rds.describeDBSubnetGroups(wanted -> wanted.dbSubnetGroupName("nowhere")));
    }

    @Test
    void cannotBeDeletedNorLoseASubnetUnderAnInstance() {
        Databases databases = new Databases(tenant);
        databases.create(wanted -> wanted.availabilityZone("ap-northeast-2c"));
        refused(
                400,
                "InvalidDBSubnetGroupStateFault",
                "Cannot delete the subnet group 'data' because at least one database instance: orders is still using"
                        + " it.",
                () -> tenant.rds.deleteDBSubnetGroup(gone -> gone.dbSubnetGroupName("data")));
        String more = tenant.subnet("10.16.7.0/24", "b");
        refused("SubnetAlreadyInUse", () -> modify(tenant.left, more));
        modify(tenant.right, more);
        tenant.rds.deleteDBInstance(gone -> gone.dbInstanceIdentifier("orders").skipFinalSnapshot(true));
        tenant.rds.deleteDBSubnetGroup(gone -> gone.dbSubnetGroupName("data"));
        tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.right));
    }

    @Test
    void bearTags() {
        String arn = create("data", tenant.left, tenant.right).dbSubnetGroup().dbSubnetGroupArn();
        Tag tag = Tag.builder().key("Name").value("data").build();
        tenant.rds.addTagsToResource(more -> more.resourceName(arn).tags(tag));
        assertThat(tags(arn)).containsExactly(tag);
        tenant.rds.removeTagsFromResource(less -> less.resourceName(arn).tagKeys("Name"));
        assertThat(tags(arn)).isEmpty();
    }

    @Test
    void comeInPages() {
        for (int i = 0; i < 45; i++) {
            create("data" + i, tenant.left, tenant.right);
        }
        assertThat(tenant.rds.describeDBSubnetGroupsPaginator(wanted -> wanted.maxRecords(20)).stream())
                .extracting(page -> page.dbSubnetGroups().size())
                .containsExactly(20, 20, 5);
    }

    private List<Tag> tags(String arn) {
        return tenant.rds
                .listTagsForResource(wanted -> wanted.resourceName(arn))
                .tagList();
    }

    private void modify(String... subnets) {
        tenant.rds.modifyDBSubnetGroup(
                changed -> changed.dbSubnetGroupName("data").subnetIds(subnets));
    }

    private CreateDbSubnetGroupResponse create(String name, String... subnets) {
        return tenant.rds.createDBSubnetGroup(wanted ->
                wanted.dbSubnetGroupName(name).dbSubnetGroupDescription("test").subnetIds(subnets));
    }
}
