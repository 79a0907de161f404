package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Types what runs in the network of web servers: shared files, a database, bastions, and servers that come and go. */
record HaWebServersSetUp(StackPages stack) {

    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    void all() {
        files();
        database();
        logins();
        bastion("a");
        bastion("c");
        frontDoor();
        fleet();
    }

    private void files() {
        stack.add("efs-file-system").fill("name", "files").save();
        mount("a");
        mount("c");
    }

    private void mount(String zone) {
        stack.add("efs-mount-target")
                .fill("name", "files-" + zone)
                .choose("fileSystem", "files")
                .choose("subnet", "web-" + zone)
                .tickOnly("securityGroups", "files")
                .save();
    }

    /** A subnet group in one zone is told at once; a database that is made holds data, so its end is asked for. */
    private void database() {
        ResourceForm group = stack.add("db-subnet-group").fill("name", "database");
        group.tickOnly("subnets", "database-a");
        assertThat(group.saidAt("subnets")).containsText("at least two Availability Zones");
        group.tickOnly("subnets", "database-a", "database-c").save();
        stack.add("db-instance")
                .fill("name", "orders")
                .fill("identifier", "orders")
                .choose("subnetGroup", "database")
                .tickOnly("securityGroups", "database")
                .fill("databaseName", "shop")
                .choose("finalSnapshot", "Keep nothing")
                .save();
    }

    private void logins() {
        stack.add("key-pair")
                .fill("name", "admin")
                .fill("keyName", "shop-admin")
                .fill("publicKey", PUBLIC_KEY)
                .save();
        profile("bastion", "AmazonSSMManagedInstanceCore");
        profile("web", "AmazonSSMManagedInstanceCore\nAWSSecretsManagerClientReadOnlyAccess\nAmazonRDSReadOnlyAccess");
    }

    private void profile(String name, String policies) {
        stack.add("instance-profile")
                .fill("name", name)
                .fill("profileName", "shop-" + name)
                .fill("managedPolicies", policies)
                .save();
    }

    private void bastion(String zone) {
        stack.add("instance")
                .fill("name", "bastion-" + zone)
                .choose("subnet", "public-" + zone)
                .tickOnly("securityGroups", "bastion")
                .choose("keyPair", "admin")
                .choose("instanceProfile", "bastion")
                .save();
    }

    private void frontDoor() {
        stack.add("target-group")
                .fill("name", "servers")
                .fill("groupName", "shop-servers")
                .save();
        ResourceForm balancer = stack.add("load-balancer").fill("name", "door").fill("balancerName", "shop");
        balancer.tickOnly("securityGroups", "balancer").tickOnly("subnets", "public-a");
        assertThat(balancer.saidAt("subnets")).containsText("at least two Availability Zones");
        balancer.tickOnly("subnets", "public-a", "public-c").save();
        stack.add("listener")
                .fill("name", "http")
                .choose("loadBalancer", "door")
                .choose("action.targetGroup", "servers")
                .save();
    }

    private void fleet() {
        stack.add("launch-template")
                .fill("name", "web")
                .fill("templateName", "shop-web")
                .choose("keyPair", "admin")
                .choose("instanceProfile", "web")
                .tickOnly("securityGroups", "web")
                .unfold("userData")
                .unfold("userData.webServer")
                .fill("userData.webServer.title", "The shop")
                .unfold("userData.files")
                .choose("userData.files.fileSystem", "files")
                .choose("userData.databasePage", "orders")
                .save();
        stack.add("auto-scaling-group")
                .fill("name", "web")
                .fill("groupName", "shop-web")
                .choose("launchTemplate", "web")
                .tickOnly("subnets", "web-a", "web-c")
                .tickOnly("targetGroups", "servers")
                .choose("healthCheck", "The load balancer too")
                .fill("cpuTarget", "50")
                .fill("requestTarget", "1000")
                .save();
    }
}
