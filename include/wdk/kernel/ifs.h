/* Tokens, security helpers, queues and file services: included by ntifs.h. */
#pragma once
#include <ntddk.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _KQUEUE {
    DISPATCHER_HEADER Header;
    LIST_ENTRY EntryListHead;
    volatile ULONG CurrentCount;
    ULONG MaximumCount;
    LIST_ENTRY ThreadListHead;
} KQUEUE, *PKQUEUE, *RESTRICTED_POINTER PRKQUEUE;
typedef struct _KAPC_STATE {
    LIST_ENTRY ApcListHead[2];
    PKPROCESS Process;
    UCHAR InProgressFlags;
    BOOLEAN KernelApcPending;
    BOOLEAN UserApcPending;
} KAPC_STATE, *PKAPC_STATE, *RESTRICTED_POINTER PRKAPC_STATE;
typedef enum _TOKEN_TYPE { TokenPrimary = 1, TokenImpersonation } TOKEN_TYPE, *PTOKEN_TYPE;
typedef enum _TOKEN_INFORMATION_CLASS {
    TokenUser = 1,
    TokenGroups,
    TokenPrivileges,
    TokenOwner,
    TokenPrimaryGroup,
    TokenDefaultDacl,
    TokenSource,
    TokenType,
    TokenImpersonationLevel,
    TokenStatistics,
    TokenRestrictedSids,
    TokenSessionId,
    TokenGroupsAndPrivileges,
    TokenSessionReference,
    TokenSandBoxInert,
    TokenAuditPolicy,
    TokenOrigin,
    TokenElevationType,
    TokenLinkedToken,
    TokenElevation,
    TokenHasRestrictions,
    TokenAccessInformation,
    TokenVirtualizationAllowed,
    TokenVirtualizationEnabled,
    TokenIntegrityLevel,
    TokenUIAccess,
    TokenMandatoryPolicy,
    TokenLogonSid,
    TokenIsAppContainer,
    TokenCapabilities,
    TokenAppContainerSid
} TOKEN_INFORMATION_CLASS, *PTOKEN_INFORMATION_CLASS;
typedef struct _SID_AND_ATTRIBUTES {
    PSID Sid;
    ULONG Attributes;
} SID_AND_ATTRIBUTES, *PSID_AND_ATTRIBUTES;
typedef struct _TOKEN_USER {
    SID_AND_ATTRIBUTES User;
} TOKEN_USER, *PTOKEN_USER;
typedef struct _TOKEN_GROUPS {
    ULONG GroupCount;
    SID_AND_ATTRIBUTES Groups[ANYSIZE_ARRAY];
} TOKEN_GROUPS, *PTOKEN_GROUPS;
typedef struct _TOKEN_PRIVILEGES {
    ULONG PrivilegeCount;
    LUID_AND_ATTRIBUTES Privileges[ANYSIZE_ARRAY];
} TOKEN_PRIVILEGES, *PTOKEN_PRIVILEGES;
typedef struct _TOKEN_ACCESS_INFORMATION *PTOKEN_ACCESS_INFORMATION;
typedef struct _TOKEN_SOURCE {
    CHAR SourceName[8];
    LUID SourceIdentifier;
} TOKEN_SOURCE, *PTOKEN_SOURCE;
typedef struct _TOKEN_CONTROL {
    LUID TokenId;
    LUID AuthenticationId;
    LUID ModifiedId;
    TOKEN_SOURCE TokenSource;
} TOKEN_CONTROL, *PTOKEN_CONTROL;
typedef struct _SECURITY_CLIENT_CONTEXT {
    SECURITY_QUALITY_OF_SERVICE SecurityQos;
    PACCESS_TOKEN ClientToken;
    BOOLEAN DirectlyAccessClientToken;
    BOOLEAN DirectAccessEffectiveOnly;
    BOOLEAN ServerIsRemote;
    TOKEN_CONTROL ClientTokenControl;
} SECURITY_CLIENT_CONTEXT, *PSECURITY_CLIENT_CONTEXT;
#define TOKEN_QUERY (0x0008)
#define TOKEN_DUPLICATE (0x0002)
#define TOKEN_IMPERSONATE (0x0004)
#define FILE_NOTIFY_CHANGE_LAST_WRITE 0x00000010
typedef enum _OBJECT_INFORMATION_CLASS {
    ObjectBasicInformation = 0,
    ObjectTypeInformation = 2
} OBJECT_INFORMATION_CLASS;
typedef struct _FILE_DIRECTORY_INFORMATION {
    ULONG NextEntryOffset;
    ULONG FileIndex;
    LARGE_INTEGER CreationTime;
    LARGE_INTEGER LastAccessTime;
    LARGE_INTEGER LastWriteTime;
    LARGE_INTEGER ChangeTime;
    LARGE_INTEGER EndOfFile;
    LARGE_INTEGER AllocationSize;
    ULONG FileAttributes;
    ULONG FileNameLength;
    WCHAR FileName[1];
} FILE_DIRECTORY_INFORMATION, *PFILE_DIRECTORY_INFORMATION;

VOID IoAcquireVpbSpinLock(PKIRQL Irql);
NTSTATUS IoCheckDesiredAccess(PACCESS_MASK DesiredAccess, ACCESS_MASK GrantedAccess);
NTSTATUS IoCheckEaBufferValidity(PFILE_FULL_EA_INFORMATION EaBuffer, ULONG EaLength,
                                 PULONG ErrorOffset);
NTSTATUS IoCheckFunctionAccess(ACCESS_MASK GrantedAccess, UCHAR MajorFunction, UCHAR MinorFunction,
                               ULONG IoControlCode, PVOID Arg1, PVOID Arg2);
NTSTATUS IoCheckQuerySetFileInformation(FILE_INFORMATION_CLASS FileInformationClass, ULONG Length,
                                        BOOLEAN SetOperation);
NTSTATUS IoCheckQuerySetVolumeInformation(FS_INFORMATION_CLASS FsInformationClass, ULONG Length,
    BOOLEAN SetOperation);
PFILE_OBJECT IoCreateStreamFileObject(PFILE_OBJECT FileObject, PDEVICE_OBJECT DeviceObject);
PFILE_OBJECT IoCreateStreamFileObjectEx(PFILE_OBJECT FileObject, PDEVICE_OBJECT DeviceObject,
                                        PHANDLE FileHandle);
PFILE_OBJECT IoCreateStreamFileObjectLite(PFILE_OBJECT FileObject, PDEVICE_OBJECT DeviceObject);
NTSTATUS IoEnumerateDeviceObjectList(PDRIVER_OBJECT DriverObject, PDEVICE_OBJECT *DeviceObjectList,
                                     ULONG DeviceObjectListSize, PULONG ActualNumberDeviceObjects);
NTSTATUS IoEnumerateRegisteredFiltersList(PDRIVER_OBJECT *DriverObjectList,
    ULONG DriverObjectListSize, PULONG ActualNumberDriverObjects);
BOOLEAN IoFastQueryNetworkAttributes(POBJECT_ATTRIBUTES ObjectAttributes, ACCESS_MASK DesiredAccess,
                                     ULONG OpenOptions, PIO_STATUS_BLOCK IoStatus,
                                     PFILE_NETWORK_OPEN_INFORMATION Buffer);
PDEVICE_OBJECT IoGetAttachedDevice(PDEVICE_OBJECT DeviceObject);
PDEVICE_OBJECT IoGetBaseFileSystemDeviceObject(PFILE_OBJECT FileObject);
PDEVICE_OBJECT IoGetDeviceAttachmentBaseRef(PDEVICE_OBJECT DeviceObject);
PDEVICE_OBJECT IoGetDeviceToVerify(PETHREAD Thread);
NTSTATUS IoGetDiskDeviceObject(PDEVICE_OBJECT FileSystemDeviceObject,
                               PDEVICE_OBJECT *DiskDeviceObject);
PDEVICE_OBJECT IoGetLowerDeviceObject(PDEVICE_OBJECT DeviceObject);
PEPROCESS IoGetRequestorProcess(PIRP Irp);
ULONG IoGetRequestorProcessId(PIRP Irp);
NTSTATUS IoGetRequestorSessionId(PIRP Irp, PULONG pSessionId);
BOOLEAN IoIsOperationSynchronous(PIRP Irp);
BOOLEAN IoIsSystemThread(PETHREAD Thread);
NTSTATUS IoPageRead(PFILE_OBJECT FileObject, PMDL MemoryDescriptorList,
                    PLARGE_INTEGER StartingOffset, PKEVENT Event, PIO_STATUS_BLOCK IoStatusBlock);
NTSTATUS IoQueryFileDosDeviceName(PFILE_OBJECT FileObject,
                                  POBJECT_NAME_INFORMATION *ObjectNameInformation);
NTSTATUS IoQueryFileInformation(PFILE_OBJECT FileObject,
                                FILE_INFORMATION_CLASS FileInformationClass, ULONG Length,
                                PVOID FileInformation, PULONG ReturnedLength);
NTSTATUS IoQueryVolumeInformation(PFILE_OBJECT FileObject, FS_INFORMATION_CLASS FsInformationClass,
                                  ULONG Length, PVOID FsInformation, PULONG ReturnedLength);
VOID IoQueueThreadIrp(PIRP Irp);
VOID IoRegisterFileSystem(PDEVICE_OBJECT DeviceObject);
VOID IoReleaseVpbSpinLock(KIRQL Irql);
NTSTATUS IoReplaceFileObjectName(PFILE_OBJECT FileObject, PWSTR NewFileName, USHORT FileNameLength);
VOID IoSetDeviceToVerify(PETHREAD Thread, PDEVICE_OBJECT DeviceObject);
NTSTATUS IoSetInformation(PFILE_OBJECT FileObject, FILE_INFORMATION_CLASS FileInformationClass,
                          ULONG Length, PVOID FileInformation);
NTSTATUS IoSynchronousPageWrite(PFILE_OBJECT FileObject, PMDL MemoryDescriptorList,
                                PLARGE_INTEGER StartingOffset, PKEVENT Event,
                                PIO_STATUS_BLOCK IoStatusBlock);
PEPROCESS IoThreadToProcess(PETHREAD Thread);
VOID IoUnregisterFileSystem(PDEVICE_OBJECT DeviceObject);
NTSTATUS IoVerifyVolume(PDEVICE_OBJECT DeviceObject, BOOLEAN AllowRawMount);
VOID KeAttachProcess(PKPROCESS Process);
VOID KeDetachProcess(VOID);
VOID KeInitializeMutant(PRKMUTANT Mutant, BOOLEAN InitialOwner);
VOID KeInitializeQueue(PRKQUEUE Queue, ULONG Count);
LONG KeInsertHeadQueue(PRKQUEUE Queue, PLIST_ENTRY Entry);
LONG KeInsertQueue(PRKQUEUE Queue, PLIST_ENTRY Entry);
LONG KeReadStateMutant(PRKMUTANT Mutant);
LONG KeReadStateQueue(PRKQUEUE Queue);
LONG KeReleaseMutant(PRKMUTANT Mutant, KPRIORITY Increment, BOOLEAN Abandoned, BOOLEAN Wait);
PLIST_ENTRY KeRemoveQueue(PRKQUEUE Queue, KPROCESSOR_MODE WaitMode, PLARGE_INTEGER Timeout);
PLIST_ENTRY KeRundownQueue(PRKQUEUE Queue);
UCHAR KeSetIdealProcessorThread(PKTHREAD Thread, UCHAR Processor);
BOOLEAN KeSetKernelStackSwapEnable(BOOLEAN Enable);
BOOLEAN MmCanFileBeTruncated(PSECTION_OBJECT_POINTERS SectionPointer, PLARGE_INTEGER NewFileSize);
ULONG MmDoesFileHaveUserWritableReferences(PSECTION_OBJECT_POINTERS SectionPointer);
BOOLEAN MmForceSectionClosed(PSECTION_OBJECT_POINTERS SectionObjectPointer, BOOLEAN DelayClose);
BOOLEAN MmIsRecursiveIoFault(VOID);
BOOLEAN MmSetAddressRangeModified(PVOID Address, SIZE_T Length);
NTSTATUS ObInsertObject(PVOID Object, PACCESS_STATE PassedAccessState, ACCESS_MASK DesiredAccess,
                        ULONG ObjectPointerBias, PVOID *NewObject, PHANDLE Handle);
BOOLEAN ObIsKernelHandle(HANDLE Handle);
VOID ObMakeTemporaryObject(PVOID Object);
NTSTATUS ObOpenObjectByPointer(PVOID Object, ULONG HandleAttributes,
                               PACCESS_STATE PassedAccessState, ACCESS_MASK DesiredAccess,
                               POBJECT_TYPE ObjectType, KPROCESSOR_MODE AccessMode, PHANDLE Handle);
NTSTATUS ObQueryNameString(PVOID Object, POBJECT_NAME_INFORMATION ObjectNameInfo, ULONG Length,
                           PULONG ReturnLength);
NTSTATUS ObQueryObjectAuditingByHandle(HANDLE Handle, PBOOLEAN GenerateOnClose);
VOID PsChargePoolQuota(PEPROCESS Process, POOL_TYPE PoolType, ULONG_PTR Amount);
VOID PsDereferenceImpersonationToken(PACCESS_TOKEN ImpersonationToken);
VOID PsDereferencePrimaryToken(PACCESS_TOKEN PrimaryToken);
LARGE_INTEGER PsGetProcessExitTime(VOID);
NTSTATUS PsImpersonateClient(PETHREAD Thread, PACCESS_TOKEN Token, BOOLEAN CopyOnOpen,
                             BOOLEAN EffectiveOnly,
                             SECURITY_IMPERSONATION_LEVEL ImpersonationLevel);
BOOLEAN PsIsThreadTerminating(PETHREAD Thread);
PACCESS_TOKEN PsReferenceImpersonationToken(PETHREAD Thread, PBOOLEAN CopyOnOpen,
    PBOOLEAN EffectiveOnly, PSECURITY_IMPERSONATION_LEVEL ImpersonationLevel);
HANDLE PsReferencePrimaryToken(PEPROCESS Process);
VOID PsReturnPoolQuota(PEPROCESS Process, POOL_TYPE PoolType, ULONG_PTR Amount);
VOID PsRevertToSelf(VOID);
NTSTATUS RtlAbsoluteToSelfRelativeSD(PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
                                     PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
                                     PULONG BufferLength);
NTSTATUS RtlAddAccessAllowedAceEx(PACL Acl, ULONG AceRevision, ULONG AceFlags,
                                  ACCESS_MASK AccessMask, PSID Sid);
NTSTATUS RtlAddAce(PACL Acl, ULONG AceRevision, ULONG StartingAceIndex, PVOID AceList,
                   ULONG AceListLength);
NTSTATUS RtlAllocateAndInitializeSid(PSID_IDENTIFIER_AUTHORITY IdentifierAuthority,
                                     UCHAR SubAuthorityCount, ULONG SubAuthority0,
                                     ULONG SubAuthority1, ULONG SubAuthority2, ULONG SubAuthority3,
                                     ULONG SubAuthority4, ULONG SubAuthority5, ULONG SubAuthority6,
                                     ULONG SubAuthority7, PSID *Sid);
PVOID RtlAllocateHeap(HANDLE HeapHandle, ULONG Flags, SIZE_T Size);
SIZE_T RtlCompareMemoryUlong(PVOID Source, SIZE_T Length, ULONG Pattern);
VOID RtlCopyLuid(PLUID DestinationLuid, PLUID SourceLuid);
NTSTATUS RtlCreateSystemVolumeInformationFolder(PCUNICODE_STRING VolumeRootPath);
NTSTATUS RtlDeleteAce(PACL Acl, ULONG AceIndex);
PVOID RtlDestroyHeap(PVOID HeapHandle);
VOID RtlFillMemoryUlong(PVOID Destination, SIZE_T Length, ULONG Pattern);
BOOLEAN RtlFreeHeap(PVOID HeapHandle, ULONG Flags, PVOID BaseAddress);
VOID RtlFreeOemString(POEM_STRING OemString);
PVOID RtlFreeSid(PSID Sid);
NTSTATUS RtlGetAce(PACL Acl, ULONG AceIndex, PVOID *Ace);
NTSTATUS RtlGetDaclSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PBOOLEAN DaclPresent,
                                      PACL *Dacl, PBOOLEAN DaclDefaulted);
NTSTATUS RtlGetGroupSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Group,
                                       PBOOLEAN GroupDefaulted);
NTSTATUS RtlGetOwnerSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Owner,
                                       PBOOLEAN OwnerDefaulted);
NTSTATUS RtlGetSaclSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PBOOLEAN SaclPresent,
                                      PACL *Sacl, PBOOLEAN SaclDefaulted);
PSID_IDENTIFIER_AUTHORITY RtlIdentifierAuthoritySid(PSID Sid);
BOOLEAN RtlIsValidOemCharacter(PWCHAR Char);
NTSTATUS RtlMultiByteToUnicodeSize(PULONG BytesInUnicodeString, const CHAR *MultiByteString,
                                   ULONG BytesInMultiByteString);
NTSTATUS RtlOemStringToCountedUnicodeString(PUNICODE_STRING DestinationString,
    PCOEM_STRING SourceString, BOOLEAN AllocateDestinationString);
NTSTATUS RtlOemStringToUnicodeString(PUNICODE_STRING DestinationString, PCOEM_STRING SourceString,
                                     BOOLEAN AllocateDestinationString);
NTSTATUS RtlOemToUnicodeN(PWSTR UnicodeString, ULONG MaxBytesInUnicodeString,
                          PULONG BytesInUnicodeString, PCCH OemString, ULONG BytesInOemString);
NTSTATUS RtlSelfRelativeToAbsoluteSD(PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
                                     PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
                                     PULONG AbsoluteSecurityDescriptorSize, PACL Dacl,
                                     PULONG DaclSize, PACL Sacl, PULONG SaclSize, PSID Owner,
                                     PULONG OwnerSize, PSID PrimaryGroup, PULONG PrimaryGroupSize);
NTSTATUS RtlSetGroupSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PSID Group,
                                       BOOLEAN GroupDefaulted);
NTSTATUS RtlSetOwnerSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, PSID Owner,
                                       BOOLEAN OwnerDefaulted);
PUCHAR RtlSubAuthorityCountSid(PSID Sid);
NTSTATUS RtlUnicodeStringToCountedOemString(POEM_STRING DestinationString,
    PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);
NTSTATUS RtlUnicodeStringToOemString(POEM_STRING DestinationString, PCUNICODE_STRING SourceString,
                                     BOOLEAN AllocateDestinationString);
NTSTATUS RtlUnicodeToMultiByteSize(PULONG BytesInMultiByteString, PCWCH UnicodeString,
                                   ULONG BytesInUnicodeString);
NTSTATUS RtlUnicodeToOemN(PCHAR OemString, ULONG MaxBytesInOemString, PULONG BytesInOemString,
                          PCWCH UnicodeString, ULONG BytesInUnicodeString);
NTSTATUS RtlUpcaseUnicodeStringToCountedOemString(POEM_STRING DestinationString,
    PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);
NTSTATUS RtlUpcaseUnicodeStringToOemString(POEM_STRING DestinationString,
    PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);
NTSTATUS RtlUpcaseUnicodeToMultiByteN(PCHAR MultiByteString, ULONG MaxBytesInMultiByteString,
                                      PULONG BytesInMultiByteString, PCWCH UnicodeString,
                                      ULONG BytesInUnicodeString);
NTSTATUS RtlUpcaseUnicodeToOemN(PCHAR OemString, ULONG MaxBytesInOemString, PULONG BytesInOemString,
                                PCWCH UnicodeString, ULONG BytesInUnicodeString);
ULONG RtlxOemStringToUnicodeSize(PCOEM_STRING OemString);
ULONG RtlxUnicodeStringToOemSize(PCUNICODE_STRING UnicodeString);
BOOLEAN SeAccessCheckFromState(PSECURITY_DESCRIPTOR SecurityDescriptor,
                               PTOKEN_ACCESS_INFORMATION PrimaryTokenInformation,
                               PTOKEN_ACCESS_INFORMATION ClientTokenInformation,
                               ACCESS_MASK DesiredAccess, ACCESS_MASK PreviouslyGrantedAccess,
                               PPRIVILEGE_SET *Privileges, PGENERIC_MAPPING GenericMapping,
                               KPROCESSOR_MODE AccessMode, PACCESS_MASK GrantedAccess,
                               PNTSTATUS AccessStatus);
NTSTATUS SeAppendPrivileges(PACCESS_STATE AccessState, PPRIVILEGE_SET Privileges);
VOID SeAuditHardLinkCreation(PUNICODE_STRING FileName, PUNICODE_STRING LinkName, BOOLEAN bSuccess);
BOOLEAN SeAuditingFileEvents(BOOLEAN AccessGranted, PSECURITY_DESCRIPTOR SecurityDescriptor);
BOOLEAN SeAuditingFileOrGlobalEvents(BOOLEAN AccessGranted, PSECURITY_DESCRIPTOR SecurityDescriptor,
                                     PSECURITY_SUBJECT_CONTEXT SubjectSecurityContext);
BOOLEAN SeAuditingHardLinkEvents(BOOLEAN AccessGranted, PSECURITY_DESCRIPTOR SecurityDescriptor);
NTSTATUS SeCreateClientSecurity(PETHREAD ClientThread,
                                PSECURITY_QUALITY_OF_SERVICE ClientSecurityQos,
                                BOOLEAN RemoteSession, PSECURITY_CLIENT_CONTEXT ClientContext);
NTSTATUS SeCreateClientSecurityFromSubjectContext(PSECURITY_SUBJECT_CONTEXT SubjectContext,
    PSECURITY_QUALITY_OF_SERVICE ClientSecurityQos, BOOLEAN ServerIsRemote,
    PSECURITY_CLIENT_CONTEXT ClientContext);
VOID SeDeleteObjectAuditAlarm(PVOID Object, HANDLE Handle);
NTSTATUS SeFilterToken(PACCESS_TOKEN ExistingToken, ULONG Flags, PTOKEN_GROUPS SidsToDisable,
                       PTOKEN_PRIVILEGES PrivilegesToDelete, PTOKEN_GROUPS RestrictedSids,
                       PACCESS_TOKEN *FilteredToken);
VOID SeFreePrivileges(PPRIVILEGE_SET Privileges);
VOID SeImpersonateClient(PSECURITY_CLIENT_CONTEXT ClientContext, PETHREAD ServerThread);
NTSTATUS SeImpersonateClientEx(PSECURITY_CLIENT_CONTEXT ClientContext, PETHREAD ServerThread);
NTSTATUS SeLocateProcessImageName(PEPROCESS Process, PUNICODE_STRING *pImageFileName);
NTSTATUS SeMarkLogonSessionForTerminationNotification(PLUID LogonId);
VOID SeOpenObjectAuditAlarm(PUNICODE_STRING ObjectTypeName, PVOID Object,
                            PUNICODE_STRING AbsoluteObjectName,
                            PSECURITY_DESCRIPTOR SecurityDescriptor, PACCESS_STATE AccessState,
                            BOOLEAN ObjectCreated, BOOLEAN AccessGranted,
                            KPROCESSOR_MODE AccessMode, PBOOLEAN GenerateOnClose);
VOID SeOpenObjectForDeleteAuditAlarm(PUNICODE_STRING ObjectTypeName, PVOID Object,
                                     PUNICODE_STRING AbsoluteObjectName,
                                     PSECURITY_DESCRIPTOR SecurityDescriptor,
                                     PACCESS_STATE AccessState, BOOLEAN ObjectCreated,
                                     BOOLEAN AccessGranted, KPROCESSOR_MODE AccessMode,
                                     PBOOLEAN GenerateOnClose);
BOOLEAN SePrivilegeCheck(PPRIVILEGE_SET RequiredPrivileges,
                         PSECURITY_SUBJECT_CONTEXT SubjectSecurityContext,
                         KPROCESSOR_MODE AccessMode);
NTSTATUS SeQueryAuthenticationIdToken(PACCESS_TOKEN Token, PLUID AuthenticationId);
NTSTATUS SeQueryInformationToken(PACCESS_TOKEN Token, TOKEN_INFORMATION_CLASS TokenInformationClass,
                                 PVOID *TokenInformation);
NTSTATUS SeQuerySecurityDescriptorInfo(PSECURITY_INFORMATION SecurityInformation,
                                       PSECURITY_DESCRIPTOR SecurityDescriptor, PULONG Length,
                                       PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor);
NTSTATUS SeQuerySessionIdToken(PACCESS_TOKEN Token, PULONG SessionId);
VOID SeSetAccessStateGenericMapping(PACCESS_STATE AccessState, PGENERIC_MAPPING GenericMapping);
NTSTATUS SeSetSecurityDescriptorInfo(PVOID Object, PSECURITY_INFORMATION SecurityInformation,
                                     PSECURITY_DESCRIPTOR ModificationDescriptor,
                                     PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor,
                                     POOL_TYPE PoolType, PGENERIC_MAPPING GenericMapping);
NTSTATUS SeSetSecurityDescriptorInfoEx(PVOID Object, PSECURITY_INFORMATION SecurityInformation,
                                       PSECURITY_DESCRIPTOR ModificationDescriptor,
                                       PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor,
                                       ULONG AutoInheritFlags, POOL_TYPE PoolType,
                                       PGENERIC_MAPPING GenericMapping);
NTSTATUS SeSetSessionIdToken(PACCESS_TOKEN Token, ULONG SessionId);
BOOLEAN SeTokenIsAdmin(PACCESS_TOKEN Token);
BOOLEAN SeTokenIsRestricted(PACCESS_TOKEN Token);
TOKEN_TYPE SeTokenType(PACCESS_TOKEN Token);
NTSTATUS ZwDuplicateToken(HANDLE ExistingTokenHandle, ACCESS_MASK DesiredAccess,
                          POBJECT_ATTRIBUTES ObjectAttributes, BOOLEAN EffectiveOnly,
                          TOKEN_TYPE TokenType, PHANDLE NewTokenHandle);
NTSTATUS ZwFlushVirtualMemory(HANDLE ProcessHandle, PVOID *BaseAddress, PSIZE_T RegionSize,
                              PIO_STATUS_BLOCK IoStatus);
NTSTATUS ZwLockFile(HANDLE FileHandle, HANDLE Event, PIO_APC_ROUTINE ApcRoutine, PVOID ApcContext,
                    PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER ByteOffset,
                    PLARGE_INTEGER Length, ULONG Key, BOOLEAN FailImmediately,
                    BOOLEAN ExclusiveLock);
NTSTATUS ZwOpenDirectoryObject(PHANDLE DirectoryHandle, ACCESS_MASK DesiredAccess,
                               POBJECT_ATTRIBUTES ObjectAttributes);
NTSTATUS ZwOpenProcessTokenEx(HANDLE ProcessHandle, ACCESS_MASK DesiredAccess,
                              ULONG HandleAttributes, PHANDLE TokenHandle);
NTSTATUS ZwOpenThreadTokenEx(HANDLE ThreadHandle, ACCESS_MASK DesiredAccess, BOOLEAN OpenAsSelf,
                             ULONG HandleAttributes, PHANDLE TokenHandle);
NTSTATUS ZwQueryEaFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock, PVOID Buffer,
                       ULONG Length, BOOLEAN ReturnSingleEntry, PVOID EaList, ULONG EaListLength,
                       PULONG EaIndex, BOOLEAN RestartScan);
NTSTATUS ZwQueryInformationToken(HANDLE TokenHandle, TOKEN_INFORMATION_CLASS TokenInformationClass,
                                 PVOID TokenInformation, ULONG TokenInformationLength,
                                 PULONG ReturnLength);
NTSTATUS ZwQueryQuotaInformationFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock,
                                     PVOID Buffer, ULONG Length, BOOLEAN ReturnSingleEntry,
                                     PVOID SidList, ULONG SidListLength, PSID StartSid,
                                     BOOLEAN RestartScan);
NTSTATUS ZwSetEaFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock, PVOID Buffer, ULONG Length);
NTSTATUS ZwSetInformationToken(HANDLE TokenHandle, TOKEN_INFORMATION_CLASS TokenInformationClass,
                               PVOID TokenInformation, ULONG TokenInformationLength);
NTSTATUS ZwSetQuotaInformationFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock, PVOID Buffer,
                                   ULONG Length);
NTSTATUS ZwSetVolumeInformationFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock,
                                    PVOID FsInformation, ULONG Length,
                                    FS_INFORMATION_CLASS FsInformationClass);
NTSTATUS ZwUnlockFile(HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER ByteOffset,
                      PLARGE_INTEGER Length, ULONG Key);
#ifdef __cplusplus
}
#endif
