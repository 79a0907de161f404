# What the provider has, or calls otherwise, since its version 5.

variable "sandbox" {
  type        = string
  description = "The address of the sandbox"
}

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.50.0"
    }
  }
}

provider "aws" {
  region                  = "ap-northeast-2"
  access_key              = "210987654321"
  secret_key              = "sandbox"
  skip_metadata_api_check = true

  endpoints {
    acm            = var.sandbox
    autoscaling    = var.sandbox
    cloudwatch     = var.sandbox
    ec2            = var.sandbox
    efs            = var.sandbox
    elasticache    = var.sandbox
    elbv2          = var.sandbox
    iam            = var.sandbox
    rds            = var.sandbox
    route53        = var.sandbox
    secretsmanager = var.sandbox
    ssm            = var.sandbox
    sts            = var.sandbox
  }
}

resource "aws_eip" "nat" {
  domain = "vpc"
  tags   = { Name = local.name }
}

resource "aws_eip" "tools" {
  domain     = "vpc"
  depends_on = [aws_internet_gateway.shop]
}

resource "aws_elasticache_replication_group" "shop" {
  replication_group_id       = local.name
  description                = "sessions"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  subnet_group_name          = aws_elasticache_subnet_group.shop.name
  security_group_ids         = [aws_security_group.data.id]
  tags                       = { Name = local.name }
}

resource "aws_vpc_security_group_ingress_rule" "probes" {
  security_group_id            = aws_security_group.app.id
  referenced_security_group_id = aws_security_group.front.id
  ip_protocol                  = "tcp"
  from_port                    = 9001
  to_port                      = 9001
  tags                         = { Name = "${local.name}-probes" }
}

resource "aws_vpc_security_group_egress_rule" "data_out" {
  security_group_id = aws_security_group.data.id
  cidr_ipv4         = aws_vpc.shop.cidr_block
  ip_protocol       = "-1"
}
