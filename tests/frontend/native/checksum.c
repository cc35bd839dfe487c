/* A checksum over a buffer, as network code has it: casts, carries, odd tails. */
void out(unsigned long long);

static unsigned short checksum(const unsigned char *data, unsigned length) {
  unsigned long long sum = 0;
  while (length > 1) {
    sum += *(const unsigned short *)data;
    data += 2;
    length -= 2;
  }
  if (length)
    sum += *data;
  while (sum >> 16)
    sum = (sum & 0xFFFF) + (sum >> 16);
  return (unsigned short)~sum;
}

static unsigned crc32(const unsigned char *data, unsigned length) {
  unsigned crc = 0xFFFFFFFF;
  while (length--) {
    int k;
    crc ^= *data++;
    for (k = 0; k < 8; k++)
      crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
  }
  return ~crc;
}

#define SWAP16(x) ((unsigned short)(((x) << 8) | (((x) & 0xFF00) >> 8)))

int main(void) {
  unsigned char packet[41];
  unsigned i;
  for (i = 0; i < sizeof packet; i++)
    packet[i] = (unsigned char)(i * i + 7);
  out(checksum(packet, 40));
  out(checksum(packet, 41));
  out(crc32(packet, sizeof packet));
  out(SWAP16(0x1234));
  out(SWAP16((short)0xFF00));
  return 0;
}
