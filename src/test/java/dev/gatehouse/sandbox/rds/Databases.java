package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Tenant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Event;

/** What tests of databases make again and again. */
final class Databases {

    static final String NAME = "orders";

    final Tenant tenant;
    final RdsClient rds;

    Databases(Tenant tenant) {
        this.tenant = tenant;
        this.rds = tenant.rds;
        rds.createDBSubnetGroup(group -> group.dbSubnetGroupName("data")
                .dbSubnetGroupDescription("both zones")
                .subnetIds(tenant.left, tenant.right));
    }

    DBInstance create(Consumer<CreateDbInstanceRequest.Builder> more) {
        return rds.createDBInstance(wanted -> {
                    wanted.dbInstanceIdentifier(NAME)
                            .dbInstanceClass("db.t3.micro")
                            .engine("mysql")
                            .engineVersion("8.0")
                            .allocatedStorage(20)
                            .masterUsername("admin")
                            .masterUserPassword("password1")
                            .dbSubnetGroupName("data")
                            .vpcSecurityGroupIds(tenant.group);
                    more.accept(wanted);
                })
                .dbInstance();
    }

    DBInstance show() {
        return rds.describeDBInstances(wanted -> wanted.dbInstanceIdentifier(NAME))
                .dbInstances()
                .getFirst();
    }

    String status() {
        return show().dbInstanceStatus();
    }

    List<String> answer() {
        return tenant.sandbox.addresses(show().endpoint().address());
    }

    List<String> events() {
        return rds
                .describeEvents(wanted ->
                        wanted.sourceType("db-instance").sourceIdentifier(NAME).duration(20_160))
                .events()
                .stream()
                .map(Event::message)
                .toList();
    }
}
