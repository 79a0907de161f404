# A network in two zones, with each kind of what leads into it, out of it and across its edges.

locals {
  name  = "shop"
  zones = slice(data.aws_availability_zones.open.names, 0, 2)
}

data "aws_availability_zones" "open" {
  state = "available"
}

data "aws_region" "here" {}

data "aws_caller_identity" "me" {}

resource "aws_vpc" "shop" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
  tags                 = { Name = local.name }
}

resource "aws_vpc_ipv4_cidr_block_association" "more" {
  vpc_id     = aws_vpc.shop.id
  cidr_block = "10.21.0.0/20"
}

resource "aws_subnet" "public" {
  count                   = 2
  vpc_id                  = aws_vpc.shop.id
  availability_zone       = local.zones[count.index]
  cidr_block              = cidrsubnet(aws_vpc.shop.cidr_block, 8, count.index)
  map_public_ip_on_launch = true
  tags                    = { Name = "${local.name}-public-${count.index}" }
}

resource "aws_subnet" "private" {
  count             = 2
  vpc_id            = aws_vpc.shop.id
  availability_zone = local.zones[count.index]
  cidr_block        = cidrsubnet(aws_vpc.shop.cidr_block, 8, 10 + count.index)
  tags              = { Name = "${local.name}-private-${count.index}" }
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = local.name }
}

resource "aws_nat_gateway" "shop" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public[0].id
  tags          = { Name = local.name }
  depends_on    = [aws_internet_gateway.shop]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }

  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.shop.id
  }

  tags = { Name = "${local.name}-public" }
}

resource "aws_route_table_association" "public" {
  count          = 2
  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public[count.index].id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = "${local.name}-private" }
}

resource "aws_route" "out" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.shop.id
}

resource "aws_route_table_association" "private" {
  count          = 2
  route_table_id = aws_route_table.private.id
  subnet_id      = aws_subnet.private[count.index].id
}

resource "aws_network_acl" "private" {
  vpc_id     = aws_vpc.shop.id
  subnet_ids = aws_subnet.private[*].id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = aws_vpc.shop.cidr_block
    from_port  = 0
    to_port    = 0
  }

  ingress {
    rule_no    = 110
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 1024
    to_port    = 65535
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  tags = { Name = "${local.name}-private" }
}

resource "aws_network_acl" "public" {
  vpc_id     = aws_vpc.shop.id
  subnet_ids = aws_subnet.public[*].id
  tags       = { Name = "${local.name}-public" }
}

resource "aws_network_acl_rule" "public" {
  for_each       = { in = false, out = true }
  network_acl_id = aws_network_acl.public.id
  egress         = each.value
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "pings" {
  network_acl_id = aws_network_acl.public.id
  rule_number    = 90
  rule_action    = "deny"
  protocol       = "icmp"
  cidr_block     = "192.0.2.0/24"
  icmp_type      = 8
  icmp_code      = -1
}

resource "aws_security_group" "front" {
  name        = "${local.name}-front"
  description = "What the internet reaches"
  vpc_id      = aws_vpc.shop.id

  ingress {
    description      = "the web"
    protocol         = "tcp"
    from_port        = 443
    to_port          = 443
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }

  tags = { Name = "${local.name}-front" }
}

resource "aws_security_group" "app" {
  name        = "${local.name}-app"
  description = "What the load balancer reaches"
  vpc_id      = aws_vpc.shop.id
}

resource "aws_security_group" "data" {
  name        = "${local.name}-data"
  description = "What the application reaches"
  vpc_id      = aws_vpc.shop.id
}

resource "aws_security_group_rule" "front_to_app" {
  type                     = "ingress"
  security_group_id        = aws_security_group.app.id
  source_security_group_id = aws_security_group.front.id
  protocol                 = "tcp"
  from_port                = 8080
  to_port                  = 8080
  description              = "requests"
}

resource "aws_security_group_rule" "app_out" {
  type              = "egress"
  security_group_id = aws_security_group.app.id
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "app_to_data" {
  for_each                 = { database = 3306, cache = 6379, files = 2049 }
  type                     = "ingress"
  security_group_id        = aws_security_group.data.id
  source_security_group_id = aws_security_group.app.id
  protocol                 = "tcp"
  from_port                = each.value
  to_port                  = each.value
  description              = each.key
}

resource "aws_security_group_rule" "data_to_itself" {
  type              = "ingress"
  security_group_id = aws_security_group.data.id
  self              = true
  protocol          = "tcp"
  from_port         = 0
  to_port           = 65535
}

resource "aws_security_group_rule" "app_from_the_network" {
  type              = "ingress"
  security_group_id = aws_security_group.app.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = [aws_vpc.shop.cidr_block]
}

resource "aws_vpc_endpoint" "buckets" {
  vpc_id          = aws_vpc.shop.id
  service_name    = "com.amazonaws.${data.aws_region.here.name}.s3"
  route_table_ids = [aws_route_table.public.id]
  tags            = { Name = "${local.name}-s3" }
}

resource "aws_vpc_endpoint" "tables" {
  vpc_id       = aws_vpc.shop.id
  service_name = "com.amazonaws.${data.aws_region.here.name}.dynamodb"
}

resource "aws_vpc_endpoint_route_table_association" "tables" {
  vpc_endpoint_id = aws_vpc_endpoint.tables.id
  route_table_id  = aws_route_table.private.id
}

resource "aws_vpc_endpoint" "messages" {
  vpc_endpoint_type   = "Interface"
  vpc_id              = aws_vpc.shop.id
  service_name        = "com.amazonaws.${data.aws_region.here.name}.ssmmessages"
  subnet_ids          = aws_subnet.private[*].id
  security_group_ids  = [aws_security_group.app.id]
  private_dns_enabled = true
  tags                = { Name = "${local.name}-ssmmessages" }
}
