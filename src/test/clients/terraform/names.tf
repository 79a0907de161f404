# Names: a zone for the world with a certificate that proves itself in it, and one for the network alone.

resource "aws_route53_zone" "shop" {
  name = "shop.example"
  tags = { Name = local.name }
}

resource "aws_route53_zone" "inside" {
  name    = "inside.shop.example"
  comment = "for the network alone"

  vpc {
    vpc_id = aws_vpc.shop.id
  }
}

resource "aws_route53_record" "front" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "shop.example"
  type    = "A"

  alias {
    name                   = aws_lb.front.dns_name
    zone_id                = aws_lb.front.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "www" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "www"
  type    = "CNAME"
  ttl     = 300
  records = ["shop.example"]
}

resource "aws_route53_record" "tools" {
  zone_id = aws_route53_zone.inside.zone_id
  name    = "tools"
  type    = "A"
  ttl     = 60
  records = [aws_instance.tools.private_ip]
}

resource "aws_route53_record" "database" {
  zone_id = aws_route53_zone.inside.zone_id
  name    = "database"
  type    = "CNAME"
  ttl     = 60
  records = [aws_db_instance.shop.address]
}

resource "aws_route53_record" "text" {
  zone_id = aws_route53_zone.shop.zone_id
  name    = "shop.example"
  type    = "TXT"
  ttl     = 300
  records = ["v=spf1 -all", "two words"]
}

resource "aws_acm_certificate" "shop" {
  domain_name               = "shop.example"
  subject_alternative_names = ["*.shop.example"]
  validation_method         = "DNS"
  tags                      = { Name = local.name }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "proof" {
  for_each = {
    for option in aws_acm_certificate.shop.domain_validation_options : option.domain_name => option
  }
  zone_id         = aws_route53_zone.shop.zone_id
  name            = each.value.resource_record_name
  type            = each.value.resource_record_type
  records         = [each.value.resource_record_value]
  ttl             = 60
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "shop" {
  certificate_arn         = aws_acm_certificate.shop.arn
  validation_record_fqdns = [for record in aws_route53_record.proof : record.fqdn]
}
